package fr.boucle.donations.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.donations.A;
import fr.boucle.testkit.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was not understood is shown, asked about, answered once, and never listed before. */
class CorrectRowTest extends AnsweredRows {
    @Test
    void what_was_understood_is_shown_for_each_row_with_its_doubts() {
        Answer preview = preview("Portable;HP;840;@A1;;12/03/2021;Non fonctionnel", "Valise prof;HP;840;@A2;;2021;oui");
        JsonNode first = preview.json().at("/rows/0");
        assertThat(first.at("/understood/kind").asText()).isEqualTo("LAPTOP");
        assertThat(first.at("/understood/condition").asText()).isEqualTo("BROKEN");
        assertThat(first.at("/understood/acquiredOn").asText()).isEqualTo("2021-03-12");
        assertThat(first.get("doubts")).isEmpty();
        JsonNode second = preview.json().at("/rows/1");
        assertThat(second.get("verdict").asText()).isEqualTo("TO_FIX");
        assertThat(second.at("/understood/acquiredFrom").asText()).isEqualTo("2021-01-01");
        assertThat(second.get("doubts").findValuesAsText("about")).containsExactlyInAnyOrder("KIND", "ACQUIRED");
        JsonNode doubtful = donor.calls()
                .get("/api/donations/inventories/" + preview.at("/id") + "/lines?doubt=ANY")
                .expect(200)
                .json();
        assertThat(doubtful).hasSize(1);
        assertThat(doubtful.at("/0/line").asInt()).isEqualTo(3);
    }

    @Test
    void a_correction_is_judged_again_and_confirmed_as_it_reads_then() {
        Answer preview = preview("Valise;HP;840;@B1;;12/03/2021;oui");
        Answer corrected = correct(preview, preview.etag(), 2, Map.of("kind", "TABLET", "condition", "TO_REPAIR"))
                .expect(200);
        assertThat(corrected.at("/verdict")).isEqualTo("ACCEPTED");
        assertThat(corrected.json().at("/reasons").findValuesAsText("slug")).contains("to-repair");
        donor.calls()
                .ifMatch(preview.etag())
                .put("/api/donations/inventories/" + preview.at("/id"))
                .expect(412);
        Answer confirmed = confirm(preview, corrected.etag());
        assertThat(confirmed.at("/devices/0/kind")).isEqualTo("TABLET");
        correct(preview, corrected.etag(), 2, Map.of("kind", "LAPTOP")).expectProblem(409, "inventory-confirmed");
    }

    @Test
    void an_answer_holds_for_the_same_words_of_the_file_and_of_files_to_come() {
        Answer preview = preview(
                "Valise prof;HP;840;@C1;;12/03/2021;oui",
                "valise  PROF;HP;840;@C2;;12/03/2021;oui",
                "Zorglub;HP;840;@C3;;12/03/2021;oui");
        assertThat(preview.at("/rows/0/doubts/0/word")).isEqualTo("Valise prof");
        Answer corrected = correct(preview, preview.etag(), 2, Map.of("kind", "LAPTOP", "sameWords", true))
                .expect(200);
        JsonNode rows = donor.calls()
                .get("/api/donations/inventories/" + preview.at("/id") + "/rows")
                .expect(200)
                .json()
                .get("rows");
        assertThat(rows.findValuesAsText("verdict")).containsExactly("ACCEPTED", "ACCEPTED", "TO_FIX");
        assertThat(confirm(preview, corrected.etag()).json().get("devices")).hasSize(2);
        assertThat(preview("Valise prof;HP;840;@C4;;12/03/2021;oui").at("/rows/0/understood/kind"))
                .isEqualTo("LAPTOP");
        Answer others = A.preview(
                A.donor(),
                ("Type;Modèle;N° de série\nValise prof;840;" + mark + "C5\n").getBytes(StandardCharsets.UTF_8));
        assertThat(others.expect(200).at("/rows/0/verdict")).isEqualTo("TO_FIX");
    }

    @Test
    void a_twin_is_parted_by_its_own_tag_and_both_are_listed() {
        Answer preview = preview("Portable;HP;840;@D1;NM-1;12/03/2021;oui", "Portable;HP;840;@D1;NM-2;12/03/2021;oui");
        assertThat(preview.at("/rows/1/verdict")).isEqualTo("DUPLICATE");
        Answer parted = correct(
                        preview,
                        preview.etag(),
                        3,
                        Map.of("identity", Map.of("assetTag", "NM-2", "anotherDevice", true)))
                .expect(200);
        assertThat(parted.at("/verdict")).isEqualTo("ACCEPTED");
        assertThat(confirm(preview, parted.etag()).json().get("devices")).hasSize(2);
    }

    @Test
    void a_parted_twin_is_known_again_by_its_tag_and_the_other_keeps_its_own() {
        Answer preview = preview("Portable;HP;840;@D2;NM-3;12/03/2021;oui", "Portable;HP;840;@D2;NM-4;12/03/2021;oui");
        Answer parted = correct(
                        preview,
                        preview.etag(),
                        3,
                        Map.of("identity", Map.of("assetTag", "NM-4", "anotherDevice", true)))
                .expect(200);
        JsonNode listed = confirm(preview, parted.etag()).json().get("devices");
        Answer again = preview("Portable;HP;840 G5;@D2;NM-4;12/03/2021;oui");
        assertThat(again.at("/rows/0/verdict")).isEqualTo("DUPLICATE");
        assertThat(again.at("/rows/0/reasons/0/slug")).isEqualTo("will-update");
        assertThat(again.at("/rows/0/reasons/0/detail"))
                .contains(listed.get(1).get("code").asText())
                .doesNotContain(listed.get(0).get("code").asText());
        Answer first = preview("Portable;HP;840;@D2;NM-3;12/03/2021;oui");
        assertThat(first.at("/rows/0/reasons/0/detail"))
                .contains(listed.get(0).get("code").asText());
    }

    @Test
    void one_serial_twice_in_a_file_once_without_a_maker_is_not_listed_twice() {
        Answer preview = preview("Portable;HP;840;@D5;NM-5;12/03/2021;oui", "Portable;;840;@D5;NM-6;12/03/2021;oui");
        assertThat(preview.at("/rows/1/verdict")).isEqualTo("DUPLICATE");
        assertThat(preview.at("/rows/1/reasons/0/slug")).isEqualTo("perhaps-same-in-file");
        Answer parted = correct(preview, preview.etag(), 3, Map.of("identity", Map.of("anotherDevice", true)))
                .expect(200);
        assertThat(parted.at("/verdict")).isEqualTo("ACCEPTED");
    }

    @Test
    void what_is_no_serial_and_a_day_to_come_are_refused_by_name() {
        Answer preview = preview("Portable;HP;840;To Be Filled By O.E.M.;;12/03/2021;oui");
        Answer refused = correct(
                preview,
                preview.etag(),
                2,
                Map.of("identity", Map.of("serialNumber", "1,2E+11"), "acquiredOn", "2999-01-01"));
        refused.expectProblem(422, "invalid-fields");
        assertThat(refused.json().get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/identity/serialNumber", "/acquiredOn");
        correct(preview, preview.etag(), 99, Map.of("kind", "LAPTOP")).expect(404);
    }

    @Test
    void a_year_alone_is_asked_about_only_where_the_law_needs_the_day() {
        int edge = java.time.InstantSource.system()
                        .instant()
                        .atZone(java.time.ZoneOffset.UTC)
                        .getYear()
                - 10;
        Answer preview = preview(
                "Portable;HP;840;@E1;;" + (edge - 5) + ";oui",
                "Portable;HP;840;@E2;;" + edge + ";oui",
                "Portable;HP;840;@E3;;" + (edge + 5) + ";oui");
        assertThat(preview.json().get("rows").findValuesAsText("verdict"))
                .containsExactly("RECYCLING", "TO_FIX", "ACCEPTED");
        assertThat(preview.at("/rows/1/reasons/0/slug")).isEqualTo("acquired-decides");
    }

    @Test
    void reasons_and_refusals_are_in_the_readers_language() {
        byte[] csv = ("Type;Modèle;N° de série;Date d'achat\nPortable;840;" + mark + "F1;bientôt\n")
                .getBytes(StandardCharsets.UTF_8);
        Answer french = donor.calls()
                .with("Accept-Language", "fr-FR,fr;q=0.9")
                .upload(A.PREVIEWS, "file", "parc.csv", csv, "text/csv")
                .expect(200);
        assertThat(french.at("/rows/0/reasons/0/detail")).startsWith("La colonne « Date d'achat »");
        Answer refused = donor.calls()
                .with("Accept-Language", "fr")
                .upload(A.PREVIEWS, "file", "parc.csv", "a;b\nc;d\n".getBytes(StandardCharsets.UTF_8), "text/csv");
        assertThat(refused.at("/detail")).startsWith("Aucune des 20 premières lignes");
    }

    @Test
    void a_makers_word_is_answered_once_for_all_its_rows() {
        Answer preview = preview("Portable;Zorg;840;@H1;;12/03/2021;oui", "Portable;ZORG;840;@H2;;12/03/2021;oui");
        correct(preview, preview.etag(), 2, Map.of("manufacturer", "Acer", "sameWords", true))
                .expect(200);
        Answer rows = donor.calls()
                .get("/api/donations/inventories/" + preview.at("/id") + "/lines")
                .expect(200);
        assertThat(rows.json().findValuesAsText("manufacturer")).containsExactly("Acer", "Acer");
        assertThat(preview("Portable;zorg;840;@H3;;12/03/2021;oui").at("/rows/0/understood/name/manufacturer"))
                .isEqualTo("Acer");
    }

    @Test
    void what_a_reader_is_refused_is_in_their_own_language() {
        Answer preview = preview("Portable;HP;840;@I1;;12/03/2021;oui");
        String path = "/api/donations/inventories/" + preview.at("/id") + "/rows/2/correction";
        Answer french = donor.calls()
                .with("Accept-Language", "fr")
                .ifMatch(preview.etag())
                .put(path, Map.of("identity", Map.of("serialNumber", "1,2E+11")));
        french.expectProblem(422, "invalid-fields");
        assertThat(french.header("Content-Language")).hasValue("fr");
        assertThat(french.at("/errors/0/detail")).startsWith("Indiquez ce qui désigne un seul appareil");
        Answer english =
                donor.calls().ifMatch(preview.etag()).put(path, Map.of("identity", Map.of("serialNumber", "1,2E+11")));
        assertThat(english.at("/errors/0/detail")).startsWith("Give what names one device");
    }
}
