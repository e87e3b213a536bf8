package fr.boucle.donations.inventory;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A hundred thousand rows are read in the background, row by row: memory does not grow with the file. */
class LargeInventoryTest {
    private static final int ROWS = 100_000;
    private static final long MEGABYTE = 1024 * 1024;
    private static final long MOST_MEGABYTES = 96;
    /** A collection at every look would take longer than what is looked at. */
    private static final int LOOKS_PER_COLLECTION = 10;

    private final Member donor = A.donor();

    private String started(int rows) {
        return donor.calls()
                .with("Prefer", "respond-async")
                .upload(A.PREVIEWS, "file", "parc.csv", PreviewInventoryTest.many(rows), "text/csv")
                .expect(202)
                .header("Location")
                .orElseThrow();
    }

    private static long usedMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    @Test
    void a_hundred_thousand_rows_take_bounded_memory_and_tell_their_progress() {
        long began = System.nanoTime();
        long before = usedMegabytes();
        String location = started(ROWS);
        AtomicLong most = new AtomicLong();
        AtomicLong between = new AtomicLong();
        AtomicLong looks = new AtomicLong();
        boolean _ = eventually(Duration.ofMinutes(4), () -> {
            Answer progress = donor.calls().get(location).expect(200);
            long read = progress.json().at("/rowsRead").asLong();
            between.addAndGet(read > 0 && read < ROWS ? 1 : 0);
            if (looks.getAndIncrement() % LOOKS_PER_COLLECTION == 0) {
                most.accumulateAndGet(usedMegabytes() - before, Math::max);
            }
            assertThat(progress.at("/state")).isEqualTo("READY");
            return true;
        });
        assertThat(donor.calls().get(location).at("/counts/ACCEPTED")).isEqualTo(Integer.toString(ROWS));
        assertThat(between.get()).as("progress seen on the way").isPositive();
        System.out.println("preview of " + ROWS + " rows: " + (System.nanoTime() - began) / 1_000_000
                + " ms, live heap at most " + most.get() + " MB above its start, in " + between.get() + " looks");
        assertThat(most.get()).isLessThan(MOST_MEGABYTES);
    }

    @Test
    void a_preview_that_is_cancelled_while_it_runs_leaves_no_row() {
        String location = started(ROWS / 4);
        eventually(() -> assertThat(
                        donor.calls().get(location).json().at("/rowsRead").asLong())
                .isPositive());
        donor.calls().put(location + "/cancellation").expect(204);
        donor.calls().put(location + "/cancellation").expect(204);
        assertThat(donor.calls().get(location).at("/state")).isEqualTo("CANCELLED");
        donor.calls().get(location + "/rows").expectProblem(409, "inventory-cancelled");
        String id = location.substring(location.lastIndexOf('/') + 1).replace("-", "");
        eventually(() -> assertThat(rows(id)).isZero());
    }

    private static long rows(String id) throws SQLException {
        try (Connection connection = A.PART.database();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT COUNT(*) FROM inventory_row WHERE inventory_id = UNHEX(?)")) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        }
    }
}
