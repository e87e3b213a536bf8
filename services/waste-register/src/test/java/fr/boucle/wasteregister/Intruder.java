package fr.boucle.wasteregister;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.ServicePart;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Someone with every right on the database, and someone with only the running service's rights. */
public record Intruder(ServicePart part) {
    /** What the law has kept for three years, and the journal of who looked at it. */
    public static final List<String> REGISTER = List.of(
            "register_entry",
            "register_node",
            "register_checkpoint",
            "register_line",
            "register_line_version",
            "register_line_device",
            "line_declaration",
            "line_finding",
            "lot_operation",
            "look");

    /** All checkpoints ever signed up to the export's end, from the table; the newest is asked by API. */
    public List<String> checkpoints() throws SQLException {
        List<String> notes = new ArrayList<>();
        try (Connection database = part.database();
                PreparedStatement select =
                        database.prepareStatement("SELECT note FROM register_checkpoint ORDER BY size");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                notes.add(rows.getString(1));
            }
        }
        return notes;
    }

    public byte[] content(long index) throws SQLException {
        try (Connection database = part.database();
                PreparedStatement select =
                        database.prepareStatement("SELECT content FROM register_entry WHERE idx = ?")) {
            select.setLong(1, index);
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getBytes(1);
            }
        }
    }

    public void tamper(long index, byte[] content) throws SQLException {
        try (Connection database = part.database();
                PreparedStatement update =
                        database.prepareStatement("UPDATE register_entry SET content = ? WHERE idx = ?")) {
            update.setBytes(1, content);
            update.setLong(2, index);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    public boolean denied(String sql) {
        try {
            Object _ = transactions().executeWrite(status -> {
                try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
                    return statement.execute();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            return false;
        } catch (IllegalStateException e) {
            return e.getCause() instanceof SQLException refused && refused.getErrorCode() == 1142;
        }
    }

    @SuppressWarnings("unchecked")
    public TransactionOperations<Connection> transactions() {
        return part.bean(TransactionOperations.class);
    }

    /** Any column of a table. */
    public String column(String table) throws SQLException {
        try (Connection database = part.database();
                PreparedStatement none = database.prepareStatement("SELECT * FROM " + table + " LIMIT 0");
                ResultSet rows = none.executeQuery()) {
            return rows.getMetaData().getColumnName(1);
        }
    }
}
