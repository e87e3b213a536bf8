package fr.boucle.donations.law;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value of ours that ships after a territory entered its own for the same day: its own stays, and the service starts. */
class LaterDefaultsTest {
    private static final String LATER = """
            INSERT INTO rule_value (rule, subject, amount, valid_from, valid_until, law, source) VALUES
            ('CLAIM_CAP', 'ALL', 9, '2099-01-01', NULL, NULL, 'ours'),
            ('CLAIM_CAP', 'ALL', 11, '2100-01-01', NULL, NULL, 'ours')
            ON DUPLICATE KEY UPDATE amount = rule_value.amount;
            """;

    @TempDir
    private Path folder;

    @Test
    void what_a_territory_entered_stays_and_what_it_did_not_is_added() throws IOException {
        List<String> places =
                List.of("classpath:db/web", "classpath:db/messaging", "classpath:db/migration", "filesystem:" + folder);
        try (ServicePart part =
                ServicePart.start("donations", Map.of("flyway.datasources.default.locations", places))) {
            part.as(Someone.with(Role.STEWARD))
                    .put(
                            "/api/donations/rules/CLAIM_CAP/ALL/2099-01-01",
                            Map.of("amount", 7, "source", "décision du territoire"))
                    .expect(200);
            part.stop();
            Path _ = Files.writeString(folder.resolve("V1000__later.sql"), LATER);
            part.start();
            Rules rules = part.bean(Rules.class);
            assertThat(rules.on(LocalDate.of(2099, 6, 1)).of("CLAIM_CAP").amount())
                    .isEqualTo(7);
            assertThat(rules.on(LocalDate.of(2100, 6, 1)).of("CLAIM_CAP").amount())
                    .isEqualTo(11);
        }
    }
}
