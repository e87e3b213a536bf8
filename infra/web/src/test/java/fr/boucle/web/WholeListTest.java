package fr.boucle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A list in memory is paged by key, there and back, in both directions of an order with many equals. */
class WholeListTest {
    private record Row(UUID id, String colour) {}

    private static final WholeList<Row> LIST = new WholeList<>(
            IntStream.range(0, 53)
                    .mapToObj(i -> new Row(new UUID(i * 31L % 53, i), i % 3 == 0 ? "blue" : "red"))
                    .toList(),
            Row::id,
            Map.of("colour", Row::colour));

    @Test
    void each_row_is_met_once_there_and_back() {
        for (boolean descending : new boolean[] {false, true}) {
            ListQuery query = new ListQuery(10, "colour", descending, null, false);
            List<Row> there = new ArrayList<>();
            ListPage<Row> page = LIST.page(query);
            there.addAll(page.rows());
            assertThat(page.previous()).isNull();
            for (Cursor next = page.next(); next != null; next = page.next()) {
                page = LIST.page(new ListQuery(10, "colour", descending, next, false));
                there.addAll(page.rows());
            }
            assertThat(there).isEqualTo(LIST.ordered(query)).hasSize(53).doesNotHaveDuplicates();
            List<Row> back = new ArrayList<>(page.rows());
            for (Cursor previous = page.previous(); previous != null; previous = page.previous()) {
                page = LIST.page(new ListQuery(10, "colour", descending, previous, true));
                back.addAll(0, page.rows());
            }
            assertThat(back).isEqualTo(there);
            assertThat(page.total()).isEqualTo(53);
            assertThat(page.more()).isFalse();
        }
    }

    @Test
    void words_are_found_without_regard_to_case_accents_and_hyphens() {
        assertThat(WholeList.holds("Saint-Nazaire, Écrans", "nazaire ecran")).isTrue();
        assertThat(WholeList.holds("Saint Nazaire", "saint-nazaire")).isTrue();
        assertThat(WholeList.holds("Nantes", "rezé")).isFalse();
        assertThat(WholeList.holds("Nantes", " ")).isTrue();
        assertThat(WholeList.holds("Nantes", null)).isTrue();
    }
}
