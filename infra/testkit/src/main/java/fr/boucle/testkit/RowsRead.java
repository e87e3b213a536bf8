package fr.boucle.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The rows that a service's own tables give, counted by the database: a work's size that neither a slow machine nor
 * another service's tests beside change.
 */
public final class RowsRead {
    private static final String MARIADB = """
            SELECT COALESCE(SUM(rows_read), 0) FROM information_schema.table_statistics
            WHERE table_schema = DATABASE()""";
    private static final String MYSQL = """
            SELECT COALESCE(SUM(count_fetch), 0) FROM performance_schema.table_io_waits_summary_by_table
            WHERE object_schema = DATABASE()""";

    private RowsRead() {}

    /**
     * Does something, and tells how many rows were read meanwhile.
     *
     * @param part the service whose tables are meant
     * @param work what is done, for instance one request
     */
    public static long during(ServicePart part, Runnable work) {
        try (Connection administrator = part.database();
                Statement statement = administrator.createStatement()) {
            String sum = isMariadb(statement) ? MARIADB : MYSQL;
            if (sum.equals(MARIADB)) {
                // never switched off again: another test may be counting
                statement.execute("SET GLOBAL userstat = 1");
            }
            long before = one(statement, sum);
            work.run();
            return one(statement, sum) - before;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isMariadb(Statement statement) throws SQLException {
        return one(statement, "SELECT VERSION() LIKE '%MariaDB%'") == 1;
    }

    private static long one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
