package fr.boucle.donations.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two hundred inventories whose headings, orders, encodings and quirks are drawn by their number: every machine is told, and what
 * is told of it is what was drawn, or a question, or nothing.
 */
class GeneratedInventoriesTest {
    private static final int INVENTORIES = 200;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, INVENTORIES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rows_in_are_rows_told_and_no_fact_is_false(int seed) {
        DrawnInventory drawn = DrawnInventory.of(new Random(seed));
        Told told = Told.of(drawn.bytes());
        assertThat(told.rows()).as(drawn.toString()).hasSize(drawn.machines().size());
        for (int i = 0; i < told.rows().size(); i++) {
            holds(drawn, i, told.row(i));
        }
    }

    private static void holds(DrawnInventory drawn, int number, ReadRow row) {
        DrawnMachine machine = drawn.machines().get(number);
        String where = number + " " + machine + " in " + drawn;
        if (row.understood().kind() != null) {
            assertThat(row.understood().kind()).as(where).isEqualTo(machine.kind());
        }
        if (machine.kind() == null || drawn.isUnkept(number)) {
            assertThat(row.toFix()).as(where).isNotEmpty();
        }
        if (row.understood().name().serialNumber() != null) {
            assertThat(row.understood().name().serialNumber()).as(where).isEqualTo(machine.serial());
        }
        condition(drawn, number, row, where);
        Span acquired = row.understood().acquired();
        if (acquired != null) {
            assertThat(machine.acquired()).as(where).isBetween(acquired.from(), acquired.until());
            assertThat(drawn.isUnkept(number)).as(where).isFalse();
        }
        List<Medium> media = row.understood().details().media();
        for (int place = 0; place < media.size(); place++) {
            assertThat(media.get(place).type()).as(where).isIn(drawn.extras().media(machine, place));
        }
        clean(drawn, number, row, where);
    }

    private static void condition(DrawnInventory drawn, int number, ReadRow row, String where) {
        Condition truth = drawn.extras().condition(drawn.machines().get(number), number);
        Condition read = row.understood().details().condition();
        assertThat(read).as(where).isIn(truth, Condition.UNKNOWN);
        if (truth == Condition.BROKEN && !drawn.form().equals("glpi")) {
            assertThat(read).as(where).isEqualTo(Condition.BROKEN);
        }
    }

    /** What is plain is listed with all that was drawn: asking about everything would be no reading. */
    private static void clean(DrawnInventory drawn, int number, ReadRow row, String where) {
        DrawnMachine machine = drawn.machines().get(number);
        if (!machine.isClean() || drawn.isUnkept(number)) {
            return;
        }
        assertThat(row.toFix()).extracting(Reason::slug).as(where).isSubsetOf("row-hidden");
        assertThat(row.understood().kind()).as(where).isEqualTo(machine.kind());
        assertThat(row.understood().name().serialNumber()).as(where).isEqualTo(machine.serial());
        if (!drawn.form().equals("glpi")) {
            assertThat(row.understood().acquired()).as(where).isNotNull();
            assertThat(row.understood().details().condition())
                    .as(where)
                    .isEqualTo(drawn.extras().condition(machine, number));
            assertThat(row.understood().details().media()).as(where).hasSize(drawn.has("second disk") ? 2 : 1);
        }
    }
}
