package fr.boucle.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A list walked to its end as its readers do it: by the addresses of the {@code Link} header alone.
 *
 * @param rows of all pages, in the order of the list
 * @param end the address of the page on which the walk ended
 * @param total what {@code X-Total-Count} said on the first page
 */
public record Walk(List<JsonNode> rows, String end, String total) {
    private static final Pattern LINK = Pattern.compile("<(?:https?://[^/>]+)?([^>]+)>; *rel=\"(next|prev)\"");

    /** From the page at this address to the last one. */
    public static Walk on(Caller reader, String first) {
        return walk(reader, first, "next");
    }

    /** From the page at this address to the first one. */
    public static Walk back(Caller reader, String last) {
        return walk(reader, last, "prev");
    }

    /** What a member of each row is. */
    public List<String> each(String pointer) {
        return rows.stream().map(row -> row.at(pointer).asText()).toList();
    }

    /** Where a page says that the one after it is. */
    public static Optional<String> next(Answer page) {
        return link(page, "next");
    }

    private static Walk walk(Caller reader, String first, String way) {
        List<JsonNode> rows = new ArrayList<>();
        String here = first;
        String total = "";
        while (true) {
            Answer page = reader.get(here).expect(200);
            List<JsonNode> found =
                    StreamSupport.stream(page.json().spliterator(), false).toList();
            rows.addAll(way.equals("next") ? rows.size() : 0, found);
            total = total.isEmpty() ? page.header("X-Total-Count").orElse("") : total;
            Optional<String> further = link(page, way);
            if (further.isEmpty()) {
                return new Walk(List.copyOf(rows), here, total);
            }
            here = further.get();
        }
    }

    private static Optional<String> link(Answer page, String way) {
        return LINK.matcher(page.header("Link").orElse(""))
                .results()
                .filter(found -> found.group(2).equals(way))
                .map(found -> found.group(1))
                .findFirst();
    }
}
