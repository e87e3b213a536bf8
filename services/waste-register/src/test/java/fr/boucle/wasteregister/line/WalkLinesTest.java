package fr.boucle.wasteregister.line;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.ServicePart;
import fr.boucle.wasteregister.A;
import fr.boucle.wasteregister.ListWalk;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A register of 5,000 lines, walked by its links alone in its orders, there and back: each line is met once. */
class WalkLinesTest {
    private static final String LINES = "/api/waste-register/lines";
    private static final int ALL = 5_000;

    /** 5,000 lines of three sites over 300 days, with few codes and masses; each seventh was corrected, each 35th cancelled. */
    private static final String MANY = """
            CREATE TEMPORARY TABLE n AS WITH RECURSIVE c AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM c WHERE i < 1000)
            SELECT i FROM c;
            CREATE TEMPORARY TABLE k AS SELECT i FROM n WHERE i <= 5;
            CREATE TEMPORARY TABLE m AS SELECT (k.i - 1) * 1000 + n.i AS i FROM k JOIN n;
            INSERT INTO organisation (id, name, kind, identifier_type, identifier, street, postal_code, city, commune_code,
            sequence) SELECT UNHEX(LEFT(SHA2(CONCAT('site ', i), 256), 32)), CONCAT('Atelier ', i), 'COMPANY', 'SIRET',
            CONCAT('1234567820001', i), '1 quai', '44600', 'Saint-Nazaire', '44184', 1 FROM n WHERE i <= 3;
            INSERT INTO register_line (id, organisation_id, register_type, public_id, year, lot_id, written_at)
            SELECT UNHEX(LEFT(SHA2(i, 256), 32)), UNHEX(LEFT(SHA2(CONCAT('site ', i % 3 + 1), 256), 32)),
            IF(i % 4 = 0, 'INCOMING_WASTE', 'OUTGOING_WASTE'), CONCAT(IF(i % 4 = 0, 'E', 'S'), '-2026-', LPAD(i, 4, '0')),
            2026, NULL, TIMESTAMP '2026-01-01 00:00:00' FROM m;
            INSERT INTO register_line_version SELECT UNHEX(LEFT(SHA2(i, 256), 32)), 1, i, 'WRITTEN', NULL, NULL, '{}',
            DATE_ADD('2026-01-01', INTERVAL i % 300 DAY), IF(i % 5 = 0, '16 02 13*', '16 02 14'), 1000 * (i % 40 + 1),
            TIMESTAMP '2026-01-01 00:00:00', UNHEX(LEFT(SHA2(CONCAT('site ', i % 3 + 1), 256), 32)),
            IF(i % 4 = 0, 'INCOMING_WASTE', 'OUTGOING_WASTE') FROM m;
            INSERT INTO register_line_version SELECT line_id, 2, entry_index + 10000, IF(entry_index % 35 = 0, 'ANNULER',
            'MODIFIER'), NULL, NULL, '{}', line_date, waste_code, mass_grams + 7, recorded_at, organisation_id, register_type
            FROM register_line_version WHERE entry_index % 7 = 0""";

    private static ServicePart part = A.part();
    private static Caller auditor = A.auditor(part);

    @BeforeAll
    static void fill() throws SQLException {
        part = ServicePart.start("waste-register", Map.of());
        try (Connection database = part.database();
                Statement sql = database.createStatement()) {
            for (String step : MANY.split(";")) {
                sql.addBatch(step.strip());
            }
            assertThat(sql.executeBatch()).hasSize(7);
        }
        auditor = A.auditor(part);
    }

    @AfterAll
    static void stop() {
        part.close();
    }

    @Test
    void each_line_is_met_once_in_every_order_there_and_back() {
        for (String sort : List.of("lineDate", "-massGrams", "publicId", "-state")) {
            assertThat(ListWalk.thereAndBack(auditor, LINES + "?limit=200&sort=" + sort, "lineId"))
                    .as(sort)
                    .hasSize(ALL);
        }
    }

    @Test
    void an_order_is_the_order_of_what_is_shown() {
        List<Long> grams =
                ListWalk.along(auditor, LINES + "?limit=200&sort=-massGrams", "next", "massGrams").rows().stream()
                        .map(Long::valueOf)
                        .toList();
        assertThat(grams).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(ListWalk.along(auditor, LINES + "?limit=200&sort=publicId", "next", "publicId")
                        .rows())
                .isSorted();
        assertThat(ListWalk.along(auditor, LINES + "?limit=200", "next", "lineDate")
                        .rows())
                .isSorted();
    }

    @Test
    void filters_combine_and_are_counted() {
        Map<String, Integer> asked = new HashMap<>(Map.of(
                "?type=INCOMING_WASTE", 1_250,
                "?type=INCOMING_WASTE&wasteCode=160213*", 250,
                "?state=CANCELLED", 142,
                "?state=CORRECTED", 572,
                "?q=2026-0042", 1,
                "?from=2026-01-01&to=2026-01-01", 16));
        asked.forEach((query, count) -> assertThat(
                        auditor.get(LINES + query).expect(200).header("X-Total-Count"))
                .as(query)
                .contains(String.valueOf(count)));
        Answer one = auditor.get(LINES + "?q=2026-0042").expect(200);
        assertThat(one.at("/0/organisationName")).isEqualTo("Atelier 1");
        assertThat(auditor.get(LINES + "?organisationId=" + one.at("/0/organisationId") + "&limit=1")
                        .expect(200)
                        .header("X-Total-Count"))
                .contains("1666");
    }

    @Test
    void the_list_is_given_whole_as_a_file_in_its_order() {
        String file = auditor.get(LINES + ".csv?sort=-publicId").expect(200).text();
        List<String> rows = file.lines().toList();
        assertThat(rows).hasSize(ALL + 1);
        assertThat(rows.getFirst()).contains("Ligne;Établissement;Sens;Date");
        assertThat(rows.get(1)).startsWith("S-2026-4999;Atelier 2;déchet sortant");
        assertThat(auditor.get(LINES + ".xlsx?type=SSD").expect(200).bytes()).startsWith('P', 'K');
        auditor.get(LINES + ".pdf").expect(404);
        auditor.get(LINES + "?sort=price").expectProblem(400, "malformed-request");
    }
}
