package fr.boucle.donations.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A column that slipped: what speaks of a person under a hardware header is neither kept nor repeated. */
class MisplacedTextTest {
    private static final String HEADER =
            "Type;Marque;Modèle;Numéro de série;N° d'inventaire;Date d'achat;Prix d'achat;Processeur;Mémoire;"
                    + "Numéro de série du disque;Taille du disque;État;Batterie\n";
    private static final List<String> COLUMNS = List.of(
            "Marque",
            "Modèle",
            "N° d'inventaire",
            "Date d'achat",
            "Prix d'achat",
            "Processeur",
            "Mémoire",
            "Numéro de série du disque",
            "Taille du disque",
            "État",
            "Batterie");

    /** The columns on which a rule depends: what cannot be read there is asked about. */
    private static final List<String> DECIDING = List.of("Date d'achat", "État");

    /** One row per column, with the text in its place. */
    private static byte[] everywhere(String text) {
        StringBuilder csv = new StringBuilder(HEADER);
        List<String> header = List.of(HEADER.strip().split(";"));
        for (String column : COLUMNS) {
            String[] cells = {
                "Portable",
                "HP",
                "840",
                "MIS-" + text.hashCode() + "-" + csv.length(),
                "",
                "",
                "",
                "",
                "8 Go",
                "",
                "",
                "",
                ""
            };
            cells[header.indexOf(column)] = text;
            csv.append(String.join(";", cells)).append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 12 34 56 78",
                "0612345678",
                "+33 6 12 34 56 78",
                "jeanne.martin@nantes.example",
                "NANTES\\jmartin",
                "192.0.2.61",
                "00:00:5e:00:53:61",
                "Mme Jeanne Martin",
            })
    void what_speaks_of_a_person_is_stored_nowhere(String text) throws SQLException {
        Member donor = A.donor();
        Answer preview = A.preview(donor, everywhere(text)).expect(200);
        assertThat(preview.at("/counts/ACCEPTED")).isEqualTo(Integer.toString(COLUMNS.size() - DECIDING.size()));
        assertThat(preview.at("/counts/TO_FIX")).isEqualTo(Integer.toString(DECIDING.size()));
        assertThat(kept(UUID.fromString(preview.at("/id"))))
                .hasSize(COLUMNS.size())
                .allSatisfy(row -> {
                    assertThat(row).doesNotContain(text.replace("\\", "\\\\"));
                    assertThat(row)
                            .doesNotContain("612345678")
                            .doesNotContain("jmartin")
                            .doesNotContain("Jeanne");
                });
    }

    @Test
    void a_name_where_a_processor_was_expected_is_left_out() throws SQLException {
        Member donor = A.donor();
        byte[] csv = (HEADER + "Portable;HP;840;MIS-NAME;;;;Jeanne Martin;Jeanne Martin;;;;\n")
                .getBytes(StandardCharsets.UTF_8);
        Answer preview = A.preview(donor, csv).expect(200);
        assertThat(preview.json().at("/rows/0/reasons").findValuesAsText("slug"))
                .contains("processor-unreadable", "memory-unreadable");
        assertThat(kept(UUID.fromString(preview.at("/id")))).singleElement().satisfies(row -> assertThat(row)
                .doesNotContain("Jeanne"));
    }

    private static List<String> kept(UUID inventory) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = A.PART.database();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT reasons, identity, found FROM inventory_row WHERE HEX(inventory_id) = ?")) {
            statement.setString(1, inventory.toString().replace("-", ""));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getString(1) + row.getString(2) + row.getString(3));
                }
            }
        }
        return rows;
    }
}
