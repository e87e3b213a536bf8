package fr.boucle.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The statements that reach a service's schema, from the database's own log: a list asks as often for two rows as for one. */
public final class Statements {
    private static final String TAKEN = "SELECT GET_LOCK('boucle-statements', 120)";
    private static final List<String> BEGIN = List.of(
            "SET GLOBAL log_output = 'TABLE'", "TRUNCATE TABLE mysql.general_log", "SET GLOBAL general_log = 1");
    private static final String END = "SET GLOBAL general_log = 0";

    /** Of the connections to this schema alone: other services' tests may run beside. */
    private static final String LOGGED = """
            SELECT CONVERT(l.argument USING utf8mb4) FROM mysql.general_log l
            JOIN information_schema.processlist p ON p.id = l.thread_id
            WHERE p.db = DATABASE() AND l.thread_id <> CONNECTION_ID() AND l.command_type IN ('Query', 'Execute')""";

    private Statements() {}

    /**
     * Does something, and tells what was asked of the database meanwhile.
     *
     * @param part the service whose schema is meant
     * @param work what is done, for instance one request
     * @param about what a statement names to be told, for instance a table
     */
    public static List<String> during(ServicePart part, Runnable work, String about) {
        try (Connection administrator = part.database()) {
            run(administrator, TAKEN);
            for (String statement : BEGIN) {
                run(administrator, statement);
            }
            try {
                work.run();
            } finally {
                run(administrator, END);
            }
            return logged(administrator).stream()
                    .filter(one -> one.contains(about))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static List<String> logged(Connection connection) throws SQLException {
        List<String> logged = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(LOGGED);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                logged.add(rows.getString(1));
            }
        }
        return logged;
    }
}
