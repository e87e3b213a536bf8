package fr.boucle.donations.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Words that the steward adds hold for all from their day on; an organisation's answers hold for it alone. */
class VocabularyTest {
    private final String word = "zorg" + Ids.next().toString().substring(28);

    private String kind(Member donor, String text) {
        byte[] csv = ("Type;Modèle;N° de série\n" + text + ";X;" + Ids.next() + "\n").getBytes(StandardCharsets.UTF_8);
        return A.preview(donor, csv)
                .expect(200)
                .json()
                .at("/rows/0/understood/kind")
                .asText();
    }

    @Test
    void the_stewards_word_holds_for_all_from_its_day_on() {
        Member steward = new Member(Ids.next(), new Actor(Ids.next(), Ids.next(), Set.of(Role.STEWARD)));
        Member donor = A.donor();
        String path = "/api/donations/vocabulary/KIND/" + word;
        Map<String, String> meaning = Map.of("meaning", "TABLET", "source", "réunion des DSI");
        steward.calls().put(path + "/2999-01-01", meaning).expect(200);
        assertThat(kind(donor, word)).isNotEqualTo("TABLET");
        steward.calls().put(path + "/2026-01-01", meaning).expect(200);
        assertThat(kind(donor, word.toUpperCase(java.util.Locale.ROOT) + " Acer"))
                .isEqualTo("TABLET");
        donor.calls().put(path + "/2026-01-01", meaning).expect(403);
        steward.calls()
                .put(path + "/2026-01-01", Map.of("meaning", "TOASTER", "source", "x"))
                .expectProblem(422, "invalid-fields");
        assertThat(donor.calls()
                        .get("/api/donations/vocabulary/words?about=KIND&q=" + word.substring(0, 8))
                        .expect(200)
                        .json()
                        .findValuesAsText("text"))
                .contains(word);
    }

    @Test
    void an_organisations_answer_holds_for_it_alone() {
        Member donor = A.donor();
        donor.calls()
                .put("/api/donations/own-words/KIND/" + word, Map.of("meaning", "SCREEN"))
                .expect(204);
        assertThat(kind(donor, word)).isEqualTo("SCREEN");
        assertThat(kind(A.donor(), word)).isNotEqualTo("SCREEN");
        assertThat(donor.calls().get("/api/donations/own-words").expect(200).at("/0/word"))
                .isEqualTo(word);
    }

    @Test
    void a_heading_that_an_organisation_assigns_is_read_in_its_next_files_and_forgotten_again() {
        Member donor = A.donor();
        String heading = "Rep " + word;
        byte[] csv =
                ("Type;Modèle;" + heading + "\nPortable;840;" + Ids.next() + "\n").getBytes(StandardCharsets.UTF_8);
        A.preview(donor, csv).expectProblem(422, "unknown-headers");
        String path = "/api/donations/own-words/HEADING/";
        donor.calls()
                .put(path + heading.replace(" ", "%20"), Map.of("meaning", "NOSE"))
                .expectProblem(422, "invalid-fields");
        donor.calls()
                .put(path + heading.replace(" ", "%20"), Map.of("meaning", "SERIAL"))
                .expect(204);
        assertThat(A.preview(donor, csv).expect(200).at("/rows/0/verdict")).isEqualTo("ACCEPTED");
        A.preview(A.donor(), csv).expectProblem(422, "unknown-headers");
        String key = donor.calls()
                .get("/api/donations/own-words?about=HEADING")
                .expect(200)
                .at("/0/key");
        donor.calls().put(path + key + "/withdrawal", Map.of()).expect(204);
        A.preview(donor, csv).expectProblem(422, "unknown-headers");
    }

    @Test
    void words_are_listed_page_by_page_with_their_count() {
        Member steward = new Member(Ids.next(), new Actor(Ids.next(), Ids.next(), Set.of(Role.STEWARD)));
        Member donor = A.donor();
        for (String end : List.of("a", "b", "c")) {
            steward.calls()
                    .put(
                            "/api/donations/vocabulary/PLACEHOLDER/" + word + end + "/2026-01-01",
                            Map.of("meaning", "NONE", "source", "essai"))
                    .expect(200);
            donor.calls()
                    .put("/api/donations/own-words/KIND/" + word + end, Map.of("meaning", "SCREEN"))
                    .expect(204);
        }
        for (String list : List.of(
                "/api/donations/vocabulary/words?about=PLACEHOLDER&q=" + word, "/api/donations/own-words?q=" + word)) {
            Answer first = donor.calls().get(list + "&limit=2").expect(200);
            assertThat(first.header("X-Total-Count")).hasValue("3");
            assertThat(first.json()).hasSize(2);
            String link = first.header("Link").orElseThrow();
            Answer last =
                    donor.calls().get(link.substring(1, link.indexOf('>'))).expect(200);
            assertThat(last.json()).hasSize(1);
            assertThat(last.header("Link"))
                    .hasValueSatisfying(
                            back -> assertThat(back).contains("prev").doesNotContain("next"));
        }
        donor.calls().get("/api/donations/vocabulary/words?after=nowhere").expect(400);
    }

    @Test
    void words_are_found_by_any_part_ordered_by_a_column_and_taken_along() {
        Member donor = A.donor();
        donor.calls()
                .put("/api/donations/own-words/KIND/%C3%89cran%20" + word, Map.of("meaning", "SCREEN"))
                .expect(204);
        donor.calls()
                .put("/api/donations/own-words/CONDITION/Ab%C3%AEm%C3%A9%20" + word, Map.of("meaning", "BROKEN"))
                .expect(204);
        String list = "/api/donations/own-words";
        assertThat(words(donor, list + "?q=" + word.substring(2))).hasSize(2);
        assertThat(words(donor, list + "?sort=word")).containsExactly("Abîmé " + word, "Écran " + word);
        assertThat(words(donor, list + "?sort=-word")).containsExactly("Écran " + word, "Abîmé " + word);
        assertThat(words(donor, list + "?sort=meaning")).containsExactly("Abîmé " + word, "Écran " + word);
        assertThat(words(donor, list + "?q=ecran")).containsExactly("Écran " + word);
        assertThat(donor.calls().get(list + ".csv?about=CONDITION").expect(200).text())
                .contains("un état;Abîmé " + word + ";en panne;")
                .doesNotContain("Écran");
        assertThat(donor.calls()
                        .get("/api/donations/vocabulary/words.xlsx")
                        .expect(200)
                        .bytes())
                .startsWith('P', 'K');
        donor.calls().get(list + "?sort=key").expectProblem(400, "malformed-request");
    }

    private static List<String> words(Member donor, String path) {
        return donor.calls().get(path).expect(200).json().findValuesAsText("word");
    }
}
