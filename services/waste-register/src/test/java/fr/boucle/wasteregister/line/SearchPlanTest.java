package fr.boucle.wasteregister.line;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.persistence.Listing;
import fr.boucle.persistence.ListingSql;
import fr.boucle.persistence.UuidBytes;
import fr.boucle.testkit.ServicePart;
import fr.boucle.wasteregister.A;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.lot.LotCases;
import fr.boucle.web.Cursor;
import fr.boucle.web.ListQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page of lines is read along an index, among many lines of many sites: the database says how it would do it. */
class SearchPlanTest {
    /** 20,000 lines of 50 sites over 2,000 days. */
    private static final String MANY = """
            CREATE TEMPORARY TABLE n AS WITH RECURSIVE c AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM c WHERE i < 1000)
            SELECT i FROM c;
            CREATE TEMPORARY TABLE k AS SELECT i FROM n WHERE i <= 20;
            CREATE TEMPORARY TABLE m AS SELECT k.i * 1000 + n.i AS i FROM k JOIN n;
            INSERT INTO register_line (id, organisation_id, register_type, public_id, year, lot_id, written_at)
            SELECT UNHEX(LEFT(SHA2(i, 256), 32)), UNHEX(LEFT(SHA2(CONCAT('site ', i % 50), 256), 32)), 'OUTGOING_WASTE',
            CONCAT('S-', i), 2026, NULL, TIMESTAMP '2026-01-01 00:00:00' FROM m;
            INSERT INTO register_line_version SELECT UNHEX(LEFT(SHA2(i, 256), 32)), 1, i, 'WRITTEN', NULL, NULL, '{}',
            DATE_ADD('2020-01-01', INTERVAL i % 2000 DAY), '16 02 14', 1000, TIMESTAMP '2026-01-01 00:00:00',
            UNHEX(LEFT(SHA2(CONCAT('site ', i % 50), 256), 32)), 'OUTGOING_WASTE' FROM m""";

    /** All lines are to be declared and were; all lots are treated, but one in a thousand. */
    private static final String DONE = """
            INSERT INTO line_finding SELECT line_id, 1, 'TO_DECLARE', organisation_id, line_date, 'version 1'
            FROM register_line_version;
            INSERT INTO line_declaration (line_id, version, declared_on, recorded_at)
            SELECT line_id, 1, line_date, recorded_at FROM register_line_version;
            INSERT INTO waste_lot (id, organisation_id, waste_code, data_bearing, state, version, opened_at, mass_grams,
            items_grams, weight_type, weighed_at, consigned_on, line_id, public_id, treated_on, treatment_final,
            lot_number)
            SELECT UNHEX(LEFT(SHA2(CONCAT('lot ', entry_index), 256), 32)), organisation_id, waste_code, FALSE,
            IF(entry_index % 1000 = 0, 'CONSIGNED', 'TREATED'), 2, recorded_at, 1000, 1000, 'REEL', recorded_at, line_date,
            line_id, 'S', IF(entry_index % 1000 = 0, NULL, line_date), IF(entry_index % 1000 = 0, NULL, TRUE),
            entry_index
            FROM register_line_version""";

    private static final String SITE = "UNHEX(LEFT(SHA2('site 7', 256), 32))";
    private static ServicePart part = A.part();

    @BeforeAll
    static void many() throws SQLException {
        part = ServicePart.start("waste-register", Map.of());
        try (Connection database = part.database();
                Statement sql = database.createStatement()) {
            for (String step : (MANY + ";" + DONE).split(";")) {
                sql.addBatch(step.strip());
            }
            assertThat(sql.executeBatch()).hasSize(8);
            assertThat(sql.execute("ANALYZE TABLE register_line, register_line_version, line_finding, waste_lot"))
                    .isTrue();
        }
    }

    @AfterAll
    static void stop() {
        part.close();
    }

    @Test
    void an_auditor_pages_through_all_days_along_the_index_of_days() throws SQLException {
        assertThat(keyOf(FoundLines.OLDEST_FIRST, "TRUE")).isEqualTo("register_line_version_day");
        for (ListQuery page : pages()) {
            assertThat(keyOf(LineSearch.of(reader(true)), page)).isEqualTo("register_line_version_day");
        }
    }

    @Test
    void a_keeper_pages_through_the_own_days_along_the_sites_index() throws SQLException {
        assertThat(keyOf(FoundLines.OLDEST_FIRST, "FALSE")).isEqualTo("register_line_version_site_day");
        for (ListQuery page : pages()) {
            assertThat(keyOf(LineSearch.of(reader(false)), page)).isEqualTo("register_line_version_site_day");
        }
    }

    /** By day, from either end, from the start and from the middle. */
    private static List<ListQuery> pages() {
        Cursor middle = new Cursor("2023-01-01", new UUID(0x7000, 0x100));
        return List.of(
                new ListQuery(50, "lineDate", false, null, false),
                new ListQuery(50, "lineDate", true, null, false),
                new ListQuery(50, "lineDate", false, middle, false),
                new ListQuery(50, "lineDate", true, middle, false),
                new ListQuery(50, "lineDate", true, middle, true));
    }

    private static Reader reader(boolean everything) throws SQLException {
        try (Connection database = part.database();
                Statement statement = database.createStatement();
                ResultSet site = statement.executeQuery("SELECT " + SITE)) {
            assertThat(site.next()).isTrue();
            return new Reader(
                    everything, UuidBytes.from(site.getBytes(1)), false, Instant.parse("2026-11-22T00:00:00Z"));
        }
    }

    /** The index by which a page of the list is read. */
    private static String keyOf(Listing list, ListQuery page) throws SQLException {
        try (Connection database = part.database();
                PreparedStatement asked =
                        database.prepareStatement("EXPLAIN FORMAT=TRADITIONAL " + ListingSql.page(list, page, 51))) {
            int place = 1;
            for (Object value : list.values()) {
                asked.setObject(place++, value);
            }
            Cursor from = page.from();
            if (from != null) {
                asked.setString(place++, from.key());
                asked.setString(place++, from.key());
                asked.setBytes(place, UuidBytes.of(from.id()));
            }
            try (ResultSet plan = asked.executeQuery()) {
                return keyOfVersions(plan);
            }
        }
    }

    private static String keyOfVersions(ResultSet plan) throws SQLException {
        while (plan.next()) {
            if ("v".equals(plan.getString("table"))) {
                assertThat(plan.getString("Extra")).doesNotContain("filesort");
                return String.valueOf(plan.getString("key"));
            }
        }
        throw new AssertionError("no plan for the versions");
    }

    @Test
    void the_next_number_of_a_line_is_read_at_the_end_of_an_index() throws SQLException {
        String sql = LineRows.LAST_NUMBER
                .replace(":organisationId", SITE)
                .replace(":registerType", "'OUTGOING_WASTE'")
                .replace(":year", "2026");
        try (Connection database = part.database();
                Statement statement = database.createStatement()) {
            assertThat(statement.execute("FLUSH STATUS")).isFalse();
            try (ResultSet last = statement.executeQuery(sql)) {
                assertThat(last.next()).isTrue();
                assertThat(last.getLong(1)).isEqualTo(20_957);
            }
            assertThat(rowsRead(statement)).isLessThan(3);
        }
    }

    @Test
    void lines_to_declare_are_looked_for_among_the_days_asked_not_among_all() throws SQLException {
        String sql = asAuditor(Declarations.UNDECLARED)
                .replace(":rule", "'TO_DECLARE'")
                .replace(":from", "'2025-01-01'")
                .replace(":to", "'2025-01-07'");
        assertThat(found(sql, 0)).isLessThan(2_000);
    }

    @Test
    void lots_not_treated_are_looked_for_among_themselves() throws SQLException {
        String sql =
                asAuditor(LotCases.NOT_TREATED).replace(":from", "'1900-01-01'").replace(":to", "'2026-01-01'");
        assertThat(found(sql, 20)).isLessThan(200);
    }

    /** Counts what a question finds, and gives how many rows were read for it. */
    private static long found(String sql, int expected) throws SQLException {
        try (Connection database = part.database();
                Statement statement = database.createStatement()) {
            assertThat(statement.execute("FLUSH STATUS")).isFalse();
            try (ResultSet rows = statement.executeQuery(sql)) {
                int count = 0;
                while (rows.next()) {
                    count++;
                }
                assertThat(count).isEqualTo(expected);
            }
            return rowsRead(statement);
        }
    }

    private static String asAuditor(String query) {
        return query.replace(":everything", "TRUE")
                .replace(":organisation", SITE)
                .replace(":after", "UNHEX(REPEAT('0', 32))")
                .replace(":at", "TIMESTAMP '2026-11-22 00:00:00'")
                .replace(":max", "51");
    }

    /** What the last statement of this connection read, row by row. */
    private static long rowsRead(Statement statement) throws SQLException {
        long rows = 0;
        try (ResultSet status = statement.executeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'")) {
            while (status.next()) {
                rows += status.getLong(2);
            }
        }
        return rows;
    }

    /** The index by which the versions are read, as the driver sends the question: with its values in it. */
    private static String keyOf(String query, String everything) throws SQLException {
        String sql = query.replace(":everything", everything)
                .replace(":organisation", SITE)
                .replace(":borrows", "FALSE")
                .replace(":anySite", "TRUE")
                .replace(":site", SITE)
                .replace(":from", "'1900-01-01'")
                .replace(":to", "'9999-12-31'")
                .replace(":type", "''")
                .replace(":wasteCode", "''")
                .replace(":afterDay", "'2023-01-01'")
                .replace(":afterLine", "UNHEX(LEFT(SHA2('x', 256), 32))")
                .replace(":at", "TIMESTAMP '2026-11-22 00:00:00'")
                .replace(":max", "51");
        try (Connection database = part.database();
                Statement statement = database.createStatement();
                ResultSet plan = statement.executeQuery("EXPLAIN FORMAT=TRADITIONAL " + sql)) {
            return keyOfVersions(plan);
        }
    }
}
