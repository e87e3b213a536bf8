package fr.boucle.donations.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import fr.boucle.values.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A corrected file is known again as the next edition of its inventory, and what it changes is said before it is imported. */
class EditionsTest {
    private static final String LIST = "/api/donations/inventories";
    private static final String HEAD = "Type;Marque;Modèle;Numéro de série;Date d'achat\n";

    private final Member donor = A.donor();
    private final String mark = Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);

    private String row(String kind, String model, int number) {
        return "%s;HP;%s;%s%02d;2021-03-1%d\n".formatted(kind, model, mark, number, number % 10);
    }

    private Answer sent(String name, String rows) {
        return donor.calls()
                .upload(A.PREVIEWS, "file", name, (HEAD + rows).getBytes(StandardCharsets.UTF_8), "text/csv")
                .expect(200);
    }

    private void confirm(Answer preview) {
        donor.calls()
                .ifMatch(preview.etag())
                .put(LIST + "/" + preview.at("/id"))
                .expect(200);
    }

    private JsonNode told(Answer preview) {
        return donor.calls().get(LIST + "/" + preview.at("/id")).expect(200).json();
    }

    private String first() {
        return row("Portable", "EliteBook 840 G5", 1)
                + row("Portable", "EliteBook 840 G5", 2)
                + row("Valise", "Truc 12", 3)
                + row("Portable", "EliteBook 840 G5", 4);
    }

    private String corrected() {
        return row("Portable", "EliteBook 840 G5", 1)
                + row("Portable", "EliteBook 850 G5", 2)
                + row("Portable", "Truc 12", 3)
                + row("Écran", "P24", 5);
    }

    @Test
    void what_it_changes_is_told_row_by_row_and_what_was_left_to_fix_is_left_there_no_more() {
        Answer first = sent("parc.csv", first());
        confirm(first);
        donor.calls()
                .put(LIST + "/" + first.at("/id") + "/label", Map.of("label", "Mairie"))
                .expect(204);
        assertThat(told(first).get("rowsToFix").asInt()).isEqualTo(1);
        Answer next = sent("Parc (1) corrigé.csv", corrected());
        JsonNode told = told(next);
        assertThat(told.get("edition").asInt()).isEqualTo(2);
        assertThat(told.get("label").asText()).isEqualTo("Mairie");
        JsonNode former = told.get("former");
        assertThat(former.get("inventoryId").asText()).isEqualTo(first.at("/id"));
        assertThat(former.get("changes").toString())
                .contains("\"ADDED\":1", "\"MENDED\":1", "\"CHANGED\":1", "\"SAME\":1", "\"UNKNOWN\":0");
        assertThat(former.get("gone").asInt()).isEqualTo(1);
        assertThat(former.get("listed").asInt()).isEqualTo(1);
        Answer mended = donor.calls()
                .get(LIST + "/" + next.at("/id") + "/lines?change=MENDED")
                .expect(200);
        assertThat(mended.at("/0/understood/name/model")).isEqualTo("Truc 12");
        Answer gone = donor.calls()
                .get(LIST + "/" + first.at("/id") + "/lines?missingIn=" + next.at("/id"))
                .expect(200);
        assertThat(gone.json()).hasSize(1);
        assertThat(gone.at("/0/line")).isEqualTo("5");
        confirm(next);
        assertThat(told(first).get("rowsToFix").asInt()).isZero();
        assertThat(told(first).get("nextId").asText()).isEqualTo(next.at("/id"));
        assertThat(donor.calls().get(LIST + "?toFix=true").expect(200).json()).isEmpty();
        assertThat(donor.calls().get(LIST).expect(200).header("X-Total-Count")).contains("2");
        assertThat(donor.calls().get("/api/donations/devices").expect(200).header("X-Total-Count"))
                .contains("5");
    }

    @Test
    void one_that_was_only_read_is_replaced_and_kept() {
        Answer first = sent("ecoles.csv", first());
        Answer next = sent("ecoles_v2.csv", corrected());
        confirm(next);
        assertThat(told(first).get("state").asText()).isEqualTo("REPLACED");
        donor.calls().ifMatch(first.etag()).put(LIST + "/" + first.at("/id")).expectProblem(412, "stale-version");
        Answer now = donor.calls().get(LIST + "/" + first.at("/id")).expect(200);
        donor.calls().ifMatch(now.etag()).put(LIST + "/" + first.at("/id")).expectProblem(409, "inventory-replaced");
        donor.calls().put(LIST + "/" + first.at("/id") + "/cancellation").expectProblem(409, "inventory-confirmed");
        assertThat(donor.calls()
                        .get(LIST + "/" + first.at("/id") + "/lines")
                        .expect(200)
                        .json())
                .hasSize(4);
    }

    @Test
    void another_file_is_none_and_a_person_knows_better() {
        Answer first = sent("bureau.csv", first());
        Answer other = sent("ecrans.csv", row("Écran", "P24", 1) + row("Écran", "P24", 8));
        assertThat(told(other).get("edition").asInt()).isEqualTo(1);
        String follows = LIST + "/" + other.at("/id") + "/former-edition";
        donor.calls().put(follows, Map.of("inventoryId", first.at("/id"))).expect(204);
        assertThat(told(other).get("former").get("gone").asInt()).isEqualTo(3);
        donor.calls().put(follows, Map.of()).expect(204);
        assertThat(told(other).get("former")).isNull();
        donor.calls().put(follows, Map.of("inventoryId", Ids.next().toString())).expectProblem(404, "not-found");
        A.donor().calls().put(follows, Map.of()).expectProblem(404, "not-found");
        confirm(other);
        donor.calls().put(follows, Map.of()).expectProblem(409, "inventory-confirmed");
    }

    @Test
    void a_name_is_the_same_whatever_is_added_when_it_is_sent_again() {
        assertThat(Editions.bare("Parc mairie 2026 (1).xlsx")).isEqualTo(Editions.bare("parc-mairie_corrigé.csv"));
        assertThat(Editions.bare("Parc mairie v2 final.xlsx")).isEqualTo("parcmairie");
        assertThat(Editions.bare(null)).isEmpty();
    }
}
