package fr.boucle.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.persistence.UuidBytes;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Role;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Organisations that were registered before the end of their proofs had a column have it after. */
class ProvenUntilTest {
    @Test
    void what_was_proven_before_is_found_by_its_first_end() throws Exception {
        Map<String, Object> settings = new HashMap<>(Map.of("flyway.datasources.default.target", "2"));
        try (ServicePart part = ServicePart.start("accounts", settings)) {
            part.stop();
            register(part);
            Object _ = settings.remove("flyway.datasources.default.target");
            part.start();
            var steward = part.as(Someone.with(Role.STEWARD));
            assertThat(steward.get("/api/accounts/organisations?endingBefore=2030-01-01")
                            .expect(200)
                            .json())
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.at("/name").asText()).isEqualTo("deux fins");
                        assertThat(line.at("/provenUntil").asText()).isEqualTo("2029-12-31");
                    });
            assertThat(steward.get("/api/accounts/organisations?endingBefore=2029-12-31")
                            .expect(200)
                            .json())
                    .isEmpty();
        }
    }

    private static void register(ServicePart part) throws SQLException {
        try (Connection database = part.database();
                PreparedStatement row = database.prepareStatement("""
                        INSERT INTO organisation (id, version, state, name, kind, identifier_type, identifier, street,
                            postal_code, city, commune_code, statuses, registered_at, approved_at)
                        VALUES (?, 2, 'APPROVED', ?, 'ASSOCIATION', 'RNA', ?, '1 rue', '44000', 'Nantes', '44109', ?,
                            '2026-01-01', '2026-01-02')""")) {
            for (String[] one : List.of(
                    new String[] {"aucun", ""},
                    new String[] {"sans fin", "{\"status\":\"RUP\",\"proof\":\"p\",\"validFrom\":\"2020-01-01\"}"},
                    new String[] {"deux fins", """
                        {"status":"RUP","proof":"p","validFrom":"2020-01-01"},
                        {"status":"ESUS","proof":"p","validFrom":"2020-01-01","validUntil":"2031-05-31"},
                        {"status":"STUDENTS","proof":"p","validFrom":"2020-01-01","validUntil":"2029-12-31"}"""})) {
                row.setBytes(1, UuidBytes.of(Ids.next()));
                row.setString(2, one[0]);
                row.setString(3, "W00000000" + one[0].length());
                row.setString(4, "{\"list\":[" + one[1] + "]}");
                row.addBatch();
            }
            int[] _ = row.executeBatch();
        }
    }
}
