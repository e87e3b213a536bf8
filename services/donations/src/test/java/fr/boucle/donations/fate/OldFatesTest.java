package fr.boucle.donations.fate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.ServicePart;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was kept of a ready device before its workshop's word was kept: it is ready, and nobody says what was tested. */
class OldFatesTest {
    private static final UUID DEVICE = new UUID(9, 1);

    private static void step(Statement sql, int number, String event) throws SQLException {
        assertThat(sql.executeUpdate("""
                INSERT INTO fate_step (message_id, device_id, hop, sequence, context, event, detail, happened_at)
                VALUES (UNHEX('%032d'), UNHEX(REPLACE('%s', '-', '')), 2, %d, 'repairs', '%s', 'B', '2026-11-02 10:00:00')
                """.formatted(number, DEVICE, number, event)))
                .isOne();
    }

    @Test
    void a_device_that_was_ready_before_is_called_neither_refurbished_nor_tested() throws SQLException {
        Map<String, Object> settings = new HashMap<>(Map.of("flyway.datasources.default.target", "14"));
        try (ServicePart part = ServicePart.start("donations", settings)) {
            part.stop();
            try (Connection database = part.database();
                    Statement sql = database.createStatement()) {
                step(sql, 1, "DeviceReceived");
                step(sql, 2, "DeviceReady");
            }
            Object _ = settings.remove("flyway.datasources.default.target");
            part.start();
            List<Fates.Step> kept = part.bean(Fates.class).of(DEVICE);
            assertThat(kept).extracting(Fates.Step::event).containsExactly("DeviceReceived", "DeviceReady");
            assertThat(kept).extracting(Fates.Step::refurbished).containsOnlyNulls();
        }
    }
}
