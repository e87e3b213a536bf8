package fr.boucle.donations.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.nio.charset.StandardCharsets;
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
                        .get("/api/donations/vocabulary")
                        .expect(200)
                        .json()
                        .get("added")
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
        assertThat(donor.calls().get("/api/donations/vocabulary").expect(200).at("/own/0/word"))
                .isEqualTo(word);
    }
}
