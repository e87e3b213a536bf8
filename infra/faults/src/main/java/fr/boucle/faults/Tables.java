package fr.boucle.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Questions to a service's tables. */
final class Tables {
    private Tables() {}

    static long number(Connection tables, String query) throws SQLException {
        try (Statement statement = tables.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** Each row's columns as text. */
    static List<List<String>> rows(Connection tables, String query) throws SQLException {
        try (Statement statement = tables.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                all.add(row);
            }
            return all;
        }
    }

    /** The first column as text. */
    static List<String> column(Connection tables, String query) throws SQLException {
        return rows(tables, query).stream().map(List::getFirst).toList();
    }
}
