package fr.boucle.donations.lot;

import java.sql.SQLException;
import java.sql.Statement;

/** Lots and devices of nobody, put straight into the tables: enough of them for the database to plan as it would in years. */
final class ManyLots {
    private static final int DIGITS = 6;

    private ManyLots() {}

    /**
     * Fills the tables.
     *
     * @param lots how many, at most a million, in every commune code of 95 départements; one in five is published
     * @param devicesEach how many devices are in each: a third screens, else laptops, and a server in every thousandth lot
     */
    static void fill(Statement statement, int lots, int devicesEach) throws SQLException {
        int _ = statement.executeUpdate("INSERT INTO lot (id, version, owner_id, state, title, commune_code, place,"
                + " pick_up_conditions, claim_deadline, removal_deadline, device_count, content, words, published_at,"
                + " closed_at) SELECT " + id("0") + ", 0, " + id("0")
                + ", IF(s.n % 5 = 0, 'PUBLISHED', 'CLOSED'), 'x', CONCAT(LPAD(s.n % 95 + 1, 2, '0'), '001'), 'nowhere',"
                + " 'x', '2030-01-01', '2030-01-01', " + devicesEach + ", '', CONCAT('Renouvellement ', s.n, ' HP"
                + " EliteBook modele', s.n), '2026-01-01', IF(s.n % 5 = 0, NULL, '2026-01-02') FROM " + numbers()
                + " WHERE s.n < " + lots);
        for (int one = 0; one < devicesEach; one++) {
            devices(statement, lots, one);
        }
        boolean _ = statement.execute("ANALYZE TABLE lot, device");
    }

    private static void devices(Statement statement, int lots, int one) throws SQLException {
        String id = id(Integer.toHexString(one + 1));
        int _ = statement.executeUpdate("INSERT INTO device (id, version, hop, code, owner_id, identity, state, kind,"
                + " manufacturer, model, details, mass_grams, mass_source, commune_code, orientation, proposed,"
                + " proposal_reasons, lot_id, listed_at, changed_at) SELECT " + id
                + ", 0, 0, CONCAT(CHAR(65 + " + one + "), LPAD(s.n, 8, 'Z')), " + id("0") + ", CONCAT(" + one
                + ", '-', s.n), 'LISTED', IF(s.n % 1000 = 0, 'SERVER', IF(s.n % 3 = 0, 'SCREEN', 'LAPTOP')), 'HP',"
                + " 'nothing', '{\"condition\":\"WORKING\"}', 1, 'REFERENCE', '01001', 'REUSE', 'REUSE', '{}', "
                + id("0") + ", '2026-01-01', '2026-01-01' FROM " + numbers() + " WHERE s.n < " + lots);
    }

    /** Takes everything out again. */
    static void empty(Statement statement) throws SQLException {
        int _ = statement.executeUpdate("DELETE FROM lot WHERE place = 'nowhere'");
        int _ = statement.executeUpdate("DELETE FROM device WHERE model = 'nothing'");
    }

    private static String id(String series) {
        return "UNHEX(CONCAT('0000000000007000800', '" + series.substring(series.length() - 1) + "', LPAD(HEX(s.n + "
                + Integer.parseInt(series, 16) + " * 16777216), 12, '0')))";
    }

    /** A derived table {@code s} of the numbers {@code n} from 0 to 999,999. */
    private static String numbers() {
        StringBuilder sum = new StringBuilder("0");
        StringBuilder tables = new StringBuilder();
        for (int i = 0, weight = 1; i < DIGITS; i++, weight *= 10) {
            sum.append(" + " + weight + " * t" + i + ".n");
            tables.append(tables.isEmpty() ? "" : ", ")
                    .append("(SELECT 0 n UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5"
                            + " UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9) t" + i);
        }
        return "(SELECT " + sum + " AS n FROM " + tables + ") s";
    }
}
