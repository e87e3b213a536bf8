package fr.boucle.redistribution.endowment;

import static fr.boucle.redistribution.A.service;
import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What time brings to what structures have: a day to give back, letters, and the end of what they wrote. */
class EndowmentTimeTest {
    private final AStructure places = new AStructure();

    @Test
    void lent_devices_have_a_day_to_come_back_are_listed_and_the_structure_is_told() {
        String reference = places.asked(AStructure.wish("DESKTOP", 3).put("keptMonths", 6));
        var _ = places.promised(reference, "DESKTOP");
        assertThat(due(true)).doesNotContain(reference);
        places.handOver(reference);
        assertThat(places.shown(places.structure, reference).at("/dueOn"))
                .isEqualTo(A.inMonths(6).toString());
        assertThat(due(true)).doesNotContain(reference);
        try {
            TestClock.advance(Duration.ofDays(170));
            assertThat(due(true)).contains(reference);
            assertThat(due(false)).doesNotContain(reference);
            service().bean(WatchEndowments.class).remind();
            service().bean(WatchEndowments.class).remind();
        } finally {
            TestClock.reset();
        }
        eventually(() -> assertThat(places.shown(places.structure, reference)
                        .json()
                        .at("/letters")
                        .findValuesAsText("kind"))
                .startsWith("ENDOWMENT_DECIDED")
                .contains("ENDOWMENT_HANDED_OVER")
                .containsOnlyOnce("ENDOWMENT_DUE"));
        eventually(() -> assertThat(places.shown(places.structure, reference).at("/letters/0/outcome"))
                .isEqualTo("TO_PRINT"));
        service()
                .as(places.structure)
                .put(AStructure.ALL + "/" + reference + "/keeping", "{}")
                .expect(204);
        Answer kept = places.shown(places.structure, reference);
        assertThat(kept.json().path("dueOn").isMissingNode()
                        || kept.json().path("dueOn").isNull())
                .isTrue();
    }

    private String due(boolean due) {
        return service()
                .as(places.structure)
                .get(AStructure.ALL + "?sort=dueOn&due=" + due)
                .expect(200)
                .text();
    }

    @Test
    void two_years_after_its_end_what_was_written_of_it_is_forgotten_and_not_a_day_before() {
        String refused = places.asked(AStructure.wish("SERVER", 1).put("replyTo", "accueil@maison.example"));
        places.decide(
                        refused,
                        "{\"outcome\":\"REFUSED\",\"reasonCode\":\"STOCK_EMPTY\",\"explanation\":\"Au printemps\"}")
                .expect(200);
        String waits = places.asked(AStructure.wish("SERVER", 1));
        try {
            TestClock.advance(Duration.ofDays(729));
            service().bean(WatchEndowments.class).forget();
            assertThat(read(refused)).contains("Six chambres", "Au printemps");
            TestClock.advance(Duration.ofDays(2));
            service().bean(WatchEndowments.class).forget();
        } finally {
            TestClock.reset();
        }
        assertThat(read(refused)).doesNotContain("Six chambres", "Au printemps").contains("STOCK_EMPTY");
        assertThat(read(waits)).contains("Six chambres");
        assertThat(A.count("SELECT COUNT(*) FROM endowment_address a JOIN endowment e ON e.id = a.endowment_id"
                        + " WHERE e.reference = '" + refused + "'"))
                .isZero();
    }

    private String read(String reference) {
        return places.shown(places.structure, reference).text();
    }
}
