package fr.boucle.wasteregister.log;

import fr.boucle.testkit.ServicePart;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All rows of a service's schema as they stand at one moment, as a dump holds them: brought back, or to another schema. */
record SchemaCopy(ServicePart from, Map<String, Table> tables) {
    private static final String KEPT = "flyway_schema_history";

    record Table(List<String> columns, List<List<Object>> rows) {}

    static SchemaCopy of(ServicePart part) throws SQLException {
        Map<String, Table> tables = new LinkedHashMap<>();
        try (Connection database = part.database();
                Statement statement = database.createStatement()) {
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
            for (String table : names(database)) {
                tables.put(table, read(statement, table));
            }
        }
        return new SchemaCopy(part, tables);
    }

    void bringBack() throws SQLException {
        bringTo(from);
    }

    /** The part is stopped. */
    void bringTo(ServicePart part) throws SQLException {
        try (Connection database = part.database();
                Statement statement = database.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (String table : names(database)) {
                statement.executeUpdate("DELETE FROM `" + table + "`");
                write(database, table, Objects.requireNonNull(tables.get(table)));
            }
            statement.execute("SET FOREIGN_KEY_CHECKS = 1");
        }
    }

    private static List<String> names(Connection database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = database.getMetaData()
                .getTables(database.getCatalog(), null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        names.removeIf(KEPT::equals);
        return names;
    }

    private static Table read(Statement statement, String table) throws SQLException {
        List<String> columns = columns(statement, table);
        List<List<Object>> rows = new ArrayList<>();
        try (ResultSet all = statement.executeQuery("SELECT " + listed(columns) + " FROM `" + table + "`")) {
            while (all.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(all.getObject(i));
                }
                rows.add(row);
            }
        }
        return new Table(columns, rows);
    }

    /** Those that hold something: the others are made of them. */
    private static List<String> columns(Statement statement, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet all = statement.executeQuery("""
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = DATABASE() AND table_name = '%s' AND COALESCE(generation_expression, '') = ''
                ORDER BY ordinal_position""".formatted(table))) {
            while (all.next()) {
                columns.add(all.getString(1));
            }
        }
        return columns;
    }

    private static String listed(List<String> columns) {
        return columns.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static void write(Connection database, String table, Table held) throws SQLException {
        String places =
                IntStream.range(0, held.columns().size()).mapToObj(_ -> "?").collect(Collectors.joining(", "));
        try (var insert = database.prepareStatement(
                "INSERT INTO `" + table + "` (" + listed(held.columns()) + ") VALUES (" + places + ")")) {
            for (List<Object> row : held.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    insert.setObject(i + 1, row.get(i));
                }
                insert.executeUpdate();
            }
        }
    }
}
