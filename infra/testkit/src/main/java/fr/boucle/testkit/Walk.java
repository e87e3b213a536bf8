package fr.boucle.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A list walked to its end as its readers do it: by the addresses of the {@code Link} header alone.
 *
 * @param rows of all pages, in the order of the list
 * @param end the address of the page on which the walk ended
 * @param total what {@code X-Total-Count} said there
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

    /** Where a page says that the one after it ({@code next}) or before it ({@code prev}) is. */
    public static Optional<String> link(Answer page, String way) {
        return LINK.matcher(page.header("Link").orElse(""))
                .results()
                .filter(found -> found.group(2).equals(way))
                .map(found -> found.group(1))
                .findFirst();
    }

    private static Walk walk(Caller reader, String first, String way) {
        List<JsonNode> rows = new ArrayList<>();
        for (String here = first; ; ) {
            Answer page = reader.get(here).expect(200);
            rows.addAll(
                    way.equals("next") ? rows.size() : 0,
                    page.json().valueStream().toList());
            Optional<String> further = link(page, way);
            if (further.isEmpty()) {
                return new Walk(rows, here, page.header("X-Total-Count").orElse(""));
            }
            here = further.get();
        }
    }
}
