package fr.boucle.donations;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A.Member;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Names, logins and addresses planted in inventories are found in no table and no event. */
class NoPersonalDataTest {
    private static final List<String> PLANTED = List.of("PLANTED", "192.0.2.", "jmartin", "Jeanne");

    @Test
    void what_is_planted_in_an_inventory_is_neither_stored_nor_published() throws SQLException {
        Member donor = A.donor();
        Member taker = A.association("ESUS");
        List<UUID> devices = new ArrayList<>();
        for (String file : List.of("laptop.json", "parc.csv", "snipe-it.csv", "numecoeval.csv")) {
            A.listed(donor, A.fresh(file, "PRIV")).forEach(device -> devices.add(LoopTest.id(device)));
        }
        A.handedOver(donor, taker, devices.subList(0, 2));
        eventually(() ->
                assertThat(A.PART.log().of("donations", devices.getFirst())).hasSize(2));
        assertThat(A.PART.log().of("donations"))
                .allSatisfy(event -> assertThat(event.json().toString()).doesNotContain(PLANTED));
        try (Connection connection = A.PART.database()) {
            for (String table : tables(connection)) {
                assertThat(content(connection, table)).as(table).doesNotContain(PLANTED);
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW TABLES")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        assertThat(tables).contains("device", "inventory_row", "outbox");
        return tables;
    }

    private static String content(Connection connection, String table) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    text.append(rows.getString(column)).append('\n');
                }
            }
        }
        return text.toString();
    }
}
