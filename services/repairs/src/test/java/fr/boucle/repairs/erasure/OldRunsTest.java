package fr.boucle.repairs.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.ServicePart;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A run that two workshops had each proved a medium by, as it could be kept before, proves one: the first. */
class OldRunsTest {
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(2, 2);
    private static final UUID THIRD = new UUID(3, 3);

    private static void proved(Statement sql, String run, UUID workshop, String serial, UUID device, String at)
            throws SQLException {
        assertThat(sql.executeUpdate("""
                INSERT INTO erasure_run (fingerprint, organisation_id, serial_number, device_id, hop, proved_at)
                VALUES ('%s', UNHEX(REPLACE('%s', '-', '')), '%s', UNHEX(REPLACE('%s', '-', '')), 1, '%s')
                """.formatted(run.repeat(64), workshop, serial, device, at)))
                .isOne();
    }

    @Test
    void of_the_rows_that_were_kept_before_one_of_each_run_stays() throws SQLException {
        Map<String, Object> settings = new HashMap<>(Map.of("flyway.datasources.default.target", "10"));
        try (ServicePart part = ServicePart.start("repairs", settings)) {
            part.stop();
            try (Connection database = part.database();
                    Statement sql = database.createStatement()) {
                proved(sql, "a", SECOND, "W62FBT1A", new UUID(9, 2), "2026-11-02 10:00:00");
                proved(sql, "a", FIRST, "W62FBT1B", new UUID(9, 1), "2026-11-01 10:00:00");
                proved(sql, "a", THIRD, "W62FBT1C", new UUID(9, 3), "2026-11-03 10:00:00");
                proved(sql, "b", SECOND, "S2HAAA", new UUID(9, 5), "2026-11-01 10:00:00");
                proved(sql, "b", FIRST, "S2HBBB", new UUID(9, 4), "2026-11-01 10:00:00");
                proved(sql, "c", SECOND, "5VG0A1B2", new UUID(9, 6), "2026-11-04 10:00:00");
                proved(sql, "d", SECOND, "W62FBT1A", new UUID(9, 2), "2026-11-05 10:00:00");
            }
            Object _ = settings.remove("flyway.datasources.default.target");
            part.start();
            ErasureRuns runs = part.bean(ErasureRuns.class);
            assertThat(runs.of("a".repeat(64)))
                    .containsExactly(new ErasureRuns.Spent(FIRST, "W62FBT1B", new UUID(9, 1), 1));
            assertThat(runs.of("b".repeat(64)))
                    .containsExactly(new ErasureRuns.Spent(FIRST, "S2HBBB", new UUID(9, 4), 1));
            assertThat(runs.of("c".repeat(64)))
                    .containsExactly(new ErasureRuns.Spent(SECOND, "5VG0A1B2", new UUID(9, 6), 1));
            assertThat(runs.of("d".repeat(64))).hasSize(1);
            assertThat(runs.take("a".repeat(64), SECOND, "W62FBT1A", new UUID(9, 2), 1, Instant.EPOCH))
                    .as("whose row went has the run no more")
                    .isZero();
        }
    }
}
