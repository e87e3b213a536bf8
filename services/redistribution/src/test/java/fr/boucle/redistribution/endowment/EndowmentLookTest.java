package fr.boucle.redistribution.endowment;

import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.A;
import fr.boucle.testkit.AccessiblePdf;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.TestClock;
import fr.boucle.web.Actor;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A refusal that a structure has looked at by another person, and every decision kept. */
class EndowmentLookTest {
    private static final String REFUSED =
            "{\"outcome\":\"REFUSED\",\"reasonCode\":\"NEED_NOT_SHOWN\",\"explanation\":\"Dites combien de personnes\"}";

    private final AStructure places = new AStructure();
    private final Actor first = A.decider();

    private Answer decide(Actor decider, String reference, String body) {
        return service()
                .as(decider)
                .ifMatch(places.shown(decider, reference).etag())
                .put(AStructure.ALL + "/" + reference + "/decision", body);
    }

    private Answer look(String reference) {
        return service()
                .as(places.structure)
                .put(AStructure.ALL + "/" + reference + "/second-look", "{\"words\":\"Six personnes par soir\"}");
    }

    @Test
    void another_person_decides_and_both_decisions_are_kept() {
        String reference = places.asked(AStructure.wish("DESKTOP", 2));
        look(reference).expectProblem(409, "nothing-to-look-at");
        decide(first, reference, REFUSED).expect(200);
        assertThat(places.shown(places.structure, reference).at("/secondLook/step"))
                .isEqualTo("POSSIBLE");
        assertThat(letter(reference)).contains("La demande est refusée", "Dites combien de personnes", "jusqu'au");
        look(reference).expect(204);
        look(reference).expect(204);
        Answer waits = places.shown(first, reference);
        assertThat(waits.at("/state")).isEqualTo("ASKED");
        assertThat(waits.at("/secondLook/mine")).isEqualTo("true");
        assertThat(waits.at("/secondLook/words")).isEqualTo("Six personnes par soir");
        assertThat(waits.at("/dueOn")).isEqualTo(A.inMonths(0).plusDays(30).toString());
        decide(first, reference, REFUSED).expectProblem(409, "same-decider");
        var _ = places.ready("DESKTOP", 2);
        decide(A.decider(), reference, AStructure.accept("DESKTOP", 2)).expect(200);
        Answer after = places.shown(places.structure, reference);
        assertThat(after.json().at("/decisions").findValuesAsText("outcome")).containsExactly("REFUSED", "ACCEPTED");
        assertThat(after.at("/decisions/0/explanation")).isEqualTo("Dites combien de personnes");
        assertThat(letter(reference)).contains("La demande est accordée", "2 Ordinateur de bureau");
    }

    private String letter(String reference) {
        byte[] pdf = service()
                .as(places.structure)
                .get(AStructure.ALL + "/" + reference + "/letter.pdf")
                .expect(200)
                .bytes();
        assertThat(AccessiblePdf.faults(pdf)).isEmpty();
        return service()
                .as(first)
                .get(AStructure.ALL + "/" + reference + "/letter")
                .expect(200)
                .text()
                .replace("&#39;", "'");
    }

    @Test
    void it_is_asked_once_and_within_sixty_days() {
        String twice = places.asked(AStructure.wish("DESKTOP", 2));
        decide(first, twice, REFUSED).expect(200);
        look(twice).expect(204);
        decide(A.decider(), twice, REFUSED).expect(200);
        look(twice).expectProblem(409, "second-look-given");
        assertThat(places.shown(places.structure, twice).at("/secondLook/step")).isEqualTo("GIVEN");
        String late = places.asked(AStructure.wish("DESKTOP", 2));
        decide(first, late, REFUSED).expect(200);
        try {
            TestClock.advance(Duration.ofDays(61));
            look(late).expectProblem(409, "second-look-too-late");
        } finally {
            TestClock.reset();
        }
    }
}
