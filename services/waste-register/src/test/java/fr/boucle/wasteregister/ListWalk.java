package fr.boucle.wasteregister;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A list walked by the addresses of its Link headers alone. */
public final class ListWalk {
    private static final int MOST_PAGES = 1_000;

    private ListWalk() {}

    /**
     * What was met.
     *
     * @param pages each with its rows' ids
     * @param last the address of the page where it ended
     * @param total what the first page said of the whole
     */
    public record Met(List<List<String>> pages, String last, String total) {
        public List<String> rows() {
            return pages.stream().flatMap(List::stream).toList();
        }
    }

    /** From a page as far as {@code rel} leads. */
    public static Met along(Caller reader, String first, String rel, String id) {
        List<List<String>> pages = new ArrayList<>();
        String at = first;
        String total = "";
        for (Optional<String> next = Optional.of(first); next.isPresent(); ) {
            at = next.get();
            Answer page = reader.get(at).expect(200);
            total = total.isEmpty() ? page.header("X-Total-Count").orElse("none") : total;
            pages.add(page.json().findValuesAsText(id));
            assertThat(pages).as(first).hasSizeLessThan(MOST_PAGES);
            next = link(page, rel);
        }
        return new Met(pages, at, total);
    }

    /** The address of the page beside this one. */
    public static Optional<String> link(Answer page, String rel) {
        return page.header("Link").flatMap(header -> Pattern.compile("<([^>]+)>; rel=\"" + rel + "\"")
                .matcher(header)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst());
    }

    /** There by the next pages and back by the previous ones: each row once, and the same pages. */
    public static List<String> thereAndBack(Caller reader, String first, String id) {
        Met there = along(reader, first, "next", id);
        Met back = along(reader, there.last(), "prev", id);
        assertThat(there.rows()).as(first).doesNotHaveDuplicates().hasSize(Integer.parseInt(there.total()));
        List<String> turned = new ArrayList<>();
        back.pages().reversed().forEach(turned::addAll);
        assertThat(turned).as(first + ", back").isEqualTo(there.rows());
        return there.rows();
    }
}
