package fr.boucle.donations.inventory;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import fr.boucle.values.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A donor who brings a file, answers what is asked of its rows and imports it: what tests of rows begin with. */
abstract class AnsweredRows {
    final Member donor = A.donor();
    final String mark = Ids.next().toString().substring(24).replace("-", "");

    /** A file of these rows; each {@code @} makes a serial that no other test has. */
    Answer preview(String... rows) {
        StringBuilder csv = new StringBuilder("Type;Marque;Modèle;Numéro de série;N° d'inventaire;Date d'achat;État\n");
        for (String row : rows) {
            csv.append(row.replace("@", mark)).append('\n');
        }
        return A.preview(donor, csv.toString().getBytes(StandardCharsets.UTF_8)).expect(200);
    }

    Answer correct(Answer preview, String etag, long line, Map<String, ?> command) {
        return donor.calls()
                .ifMatch(etag)
                .put("/api/donations/inventories/" + preview.at("/id") + "/rows/" + line + "/correction", command);
    }

    Answer confirm(Answer preview, String etag) {
        return donor.calls()
                .ifMatch(etag)
                .put("/api/donations/inventories/" + preview.at("/id"))
                .expect(200);
    }
}
