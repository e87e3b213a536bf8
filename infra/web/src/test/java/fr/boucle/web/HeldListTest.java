package fr.boucle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldListTest {
    private static final HeldList<Row> LIST = new HeldList<>(Row::id)
            .column("size", row -> HeldList.key(row.size()))
            .column("name", Row::name);
    private static final List<Row> ROWS = IntStream.range(0, 23)
            .mapToObj(i -> new Row(new UUID(7, i), i * 7 % 5, "n" + i * 11 % 23))
            .toList();

    private record Row(UUID id, long size, String name) {}

    private static ListQuery asked(String column, boolean descending, @Nullable Cursor from, boolean backwards) {
        return new ListQuery(4, column, descending, from, backwards);
    }

    @ParameterizedTest
    @CsvSource({"size, false", "size, true", "name, false", "name, true"})
    void every_row_is_met_once_forwards_and_again_backwards(String column, boolean descending) {
        List<Row> whole = LIST.ordered(ROWS, asked(column, descending, null, false));
        ListPage<Row> page = LIST.page(ROWS, asked(column, descending, null, false));
        List<Row> met = new ArrayList<>(page.rows());
        assertThat(page.previous()).isNull();
        while (page.next() != null) {
            page = LIST.page(ROWS, asked(column, descending, page.next(), false));
            met.addAll(page.rows());
        }
        assertThat(met).isEqualTo(whole).hasSameSizeAs(ROWS).containsAll(ROWS);
        List<Row> back = new ArrayList<>(page.rows());
        while (page.previous() != null) {
            page = LIST.page(ROWS, asked(column, descending, page.previous(), true));
            back.addAll(0, page.rows());
        }
        assertThat(back).isEqualTo(whole);
        assertThat(page.total()).isEqualTo(ROWS.size());
        assertThat(page.more()).isFalse();
    }

    @Test
    void a_page_follows_the_place_of_a_row_that_is_gone() {
        ListPage<Row> first = LIST.page(ROWS, asked("size", false, null, false));
        List<Row> left = new ArrayList<>(ROWS);
        left.remove(first.rows().getLast());
        List<Row> second =
                LIST.page(ROWS, asked("size", false, first.next(), false)).rows();
        assertThat(LIST.page(left, asked("size", false, first.next(), false)).rows())
                .isEqualTo(second);
    }

    @Test
    void more_rows_than_are_counted_are_said_to_be_more() {
        List<Row> many = IntStream.range(0, ListPage.COUNTED + 1)
                .mapToObj(i -> new Row(new UUID(8, i), i, "n"))
                .toList();
        ListPage<Row> page = LIST.page(many, asked("size", true, null, false));
        assertThat(page.more()).isTrue();
        assertThat(page.total()).isEqualTo(ListPage.COUNTED);
        assertThat(page.rows().getFirst().size()).isEqualTo(ListPage.COUNTED);
    }
}
