package fr.boucle.donations.reading;

import static org.assertj.core.api.Assertions.assertThat;

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
            holds(drawn, drawn.machines().get(i), told.row(i));
        }
    }

    private static void holds(DrawnInventory drawn, DrawnMachine machine, ReadRow row) {
        String where = machine + " in " + drawn;
        if (row.understood().kind() != null) {
            assertThat(row.understood().kind()).as(where).isEqualTo(machine.kind());
        }
        if (machine.kind() == null) {
            assertThat(row.toFix()).as(where).isNotEmpty();
        }
        if (row.understood().name().serialNumber() != null) {
            assertThat(row.understood().name().serialNumber()).as(where).isEqualTo(machine.serial());
        }
        assertThat(row.understood().details().condition()).as(where).isIn(machine.condition(), Condition.UNKNOWN);
        if (machine.condition() == Condition.BROKEN) {
            assertThat(row.understood().details().condition()).as(where).isEqualTo(Condition.BROKEN);
        }
        Span acquired = row.understood().acquired();
        if (acquired != null) {
            assertThat(machine.acquired()).as(where).isBetween(acquired.from(), acquired.until());
        }
        assertThat(row.understood().details().media()).as(where).allSatisfy(medium -> assertThat(medium.type())
                .isIn(machine.media()));
    }
}
