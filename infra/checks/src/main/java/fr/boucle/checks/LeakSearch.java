package fr.boucle.checks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for planted personal data wherever a system keeps something: tables, topics, log files. What is found is told as
 * {@code place: entrance}, each pair once.
 */
public final class LeakSearch {
    private final Canaries canaries;
    private final Set<String> found = new TreeSet<>();
    private long looked;

    /**
     * Nothing found yet.
     *
     * @param canaries what to look for
     */
    public LeakSearch(Canaries canaries) {
        this.canaries = canaries;
    }

    /**
     * Looks into every column of every row of a schema.
     *
     * @param context whose schema, for people
     * @param connection to the schema; the caller closes it
     * @param homes columns {@code context.table.column} where such data has its one home
     * @throws SQLException when the database does not answer
     */
    public void lookIntoTables(String context, Connection connection, Set<String> homes) throws SQLException {
        for (String table : tables(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT * FROM `%s`".formatted(table))) {
                while (rows.next()) {
                    lookIntoRow(context + "." + table, rows, homes);
                }
            }
        }
    }

    /**
     * Looks into every message, headers and keys included.
     *
     * @param messages what a log holds
     */
    public void lookIntoTopics(List<Message> messages) {
        messages.forEach(message -> look("topic " + message.type(), message.text()));
    }

    /**
     * Looks into a file, line by line.
     *
     * @param file the file
     */
    public void lookIntoFile(Path file) {
        Checkout.read(file).lines().forEach(line -> look("log " + file.getFileName() + " (" + shape(line) + ")", line));
    }

    /**
     * Looks into any text.
     *
     * @param place where it stands, for people
     * @param text what stands there
     */
    public void look(String place, String text) {
        looked++;
        canaries.in(text).ifPresent(entrance -> found.add(place + ": " + entrance));
    }

    /** What was found, sorted. */
    public List<String> found() {
        return List.copyOf(found);
    }

    /** How many values, messages and lines were looked into. */
    public long looked() {
        return looked;
    }

    private void lookIntoRow(String table, ResultSet row, Set<String> homes) throws SQLException {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            String place = table + "." + row.getMetaData().getColumnName(column);
            byte[] value = row.getBytes(column);
            if (value != null && !homes.contains(place)) {
                look("table " + place, new String(value, StandardCharsets.UTF_8));
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** The logger of a line, which tells who wrote it. */
    private static String shape(String line) {
        String[] words = line.split(" +", 5);
        return words.length > 3 ? words[3] : "";
    }
}
