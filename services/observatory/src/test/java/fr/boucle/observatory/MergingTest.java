package fr.boucle.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MergingTest {
    private static final int SEEDS = 1000;

    private static OpenCell cell(String year, String commune, String kind, String place, long total) {
        return new OpenCell(year, commune, kind, place, total);
    }

    private static Map<String, Long> byPlace(Collection<OpenCell> cells) {
        return cells.stream().collect(Collectors.groupingBy(OpenCell::place, Collectors.summingLong(OpenCell::total)));
    }

    private static List<OpenCell> drawn(Random random) {
        List<OpenCell> cells = new ArrayList<>();
        for (String year : List.of("", "2025", "2026")) {
            for (String commune : List.of("", "44109", "44184", "44190")) {
                for (String kind : List.of("LAPTOP", "DESKTOP", "SCREEN")) {
                    for (String place : List.of("household", "waste", "missing")) {
                        int total = random.nextInt(random.nextBoolean() ? 3 : 14);
                        if (total > 0 && random.nextInt(3) == 0) {
                            cells.add(cell(year, commune, kind, place, total));
                        }
                    }
                }
            }
        }
        return cells;
    }

    @Test
    void no_row_is_below_five_but_the_only_one_of_its_place_and_every_sum_is_exact() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<OpenCell> cells = drawn(random);
            List<OpenCell> merged = Merging.of(cells);
            assertThat(byPlace(merged)).isEqualTo(byPlace(cells));
            assertThat(merged)
                    .filteredOn(row -> row.total() < 5)
                    .allMatch(row -> row.year().equals("*")
                            && row.total() == byPlace(cells).getOrDefault(row.place(), 0L));
            assertThat(merged.stream().map(row -> row.holding(0))).doesNotHaveDuplicates();
            Collections.shuffle(cells, random);
            assertThat(Merging.of(cells)).isEqualTo(merged);
        }
    }

    @Test
    void a_small_cell_is_merged_over_communes_then_kinds_then_years_and_at_last_takes_its_neighbour_along() {
        assertThat(Merging.of(List.of(
                        cell("2026", "44109", "LAPTOP", "waste", 9),
                        cell("2026", "44184", "LAPTOP", "waste", 2),
                        cell("2026", "44190", "LAPTOP", "waste", 3))))
                .containsExactly(cell("2026", "*", "LAPTOP", "waste", 5), cell("2026", "44109", "LAPTOP", "waste", 9));
        assertThat(Merging.of(List.of(
                        cell("2026", "44109", "LAPTOP", "waste", 2),
                        cell("2025", "44109", "SCREEN", "waste", 2),
                        cell("2025", "44184", "TABLET", "waste", 4))))
                .containsExactly(cell("*", "*", "*", "waste", 8));
    }
}
