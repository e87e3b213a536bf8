package fr.boucle.donations.lot;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import fr.boucle.values.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A donor decides for many devices at once: oriented, kept, withdrawn, sent to waste, listed again; each whole or not at all. */
class ActsOnManyTest {
    private static final String BATCHES = "/api/donations/batches/";

    private final Member donor = A.donor();

    private String tried(String act, Map<String, ?> terms, Map<String, ?> choice) {
        String id = Ids.next().toString();
        Answer _ = donor.calls()
                .put(BATCHES + id, Map.of("act", act, "terms", terms, "choice", choice))
                .expect(202);
        return at(id, "TRIED");
    }

    private String done(String id) {
        Answer _ = donor.calls().put(BATCHES + id + "/confirmation", Map.of()).expect(202);
        return at(id, "DONE");
    }

    private String at(String id, String state) {
        return eventually(Duration.ofSeconds(60), () -> {
            assertThat(donor.calls().get(BATCHES + id).expect(200).at("/state")).isEqualTo(state);
            return id;
        });
    }

    private String counts(String id) {
        Answer batch = donor.calls().get(BATCHES + id).expect(200);
        return batch.at("/total") + " " + batch.at("/passed") + " " + batch.at("/refused");
    }

    private long are(String state) {
        return Long.parseLong(donor.calls()
                .get("/api/donations/devices?limit=1&state=" + state)
                .expect(200)
                .header("X-Total-Count")
                .orElseThrow());
    }

    @Test
    void three_hundred_are_sent_to_waste_but_those_of_a_lot() {
        List<UUID> devices = A.laptops(donor, 300);
        UUID _ = A.publishedLot(donor, devices.subList(0, 3));
        String id = tried(
                "waste",
                Map.of("reasonCode", "OLDER_THAN_TEN_YEARS"),
                Map.of("filter", Map.of("state", "LISTED", "kind", "LAPTOP")));
        assertThat(counts(id)).isEqualTo("300 297 3");
        assertThat(are("SENT_TO_WASTE")).as("only tried").isZero();
        assertThat(donor.calls()
                        .get(BATCHES + id + "/items?outcome=REFUSED")
                        .expect(200)
                        .json()
                        .findValuesAsText("reason"))
                .hasSize(3)
                .containsOnly("device-in-lot");
        assertThat(counts(done(id))).isEqualTo("300 297 3");
        assertThat(are("SENT_TO_WASTE")).isEqualTo(297);
        assertThat(are("LISTED")).isEqualTo(3);
    }

    @Test
    void many_are_oriented_kept_in_the_house_listed_again_and_withdrawn() {
        List<UUID> devices = A.laptops(donor, 4);
        String aside = donor.calls()
                .get("/api/donations/devices/" + devices.getLast())
                .expect(200)
                .at("/code");
        Map<String, Object> free = Map.of("filter", Map.of("state", "LISTED"), "except", List.of(aside));
        String oriented = tried("orientation", Map.of("orientation", "REPAIR", "reason", "charnières cassées"), free);
        assertThat(counts(done(oriented))).isEqualTo("3 3 0");
        assertThat(donor.calls()
                        .get("/api/donations/devices?orientation=REPAIR")
                        .expect(200)
                        .json())
                .hasSize(3);
        String again = tried("orientation", Map.of("orientation", "REPAIR", "reason", "charnières cassées"), free);
        assertThat(counts(again)).as("they are so already").isEqualTo("3 0 0");
        assertThat(counts(tried("orientation", Map.of("orientation", "REPAIR", "reason", "écran fendu"), free)))
                .as("another reason is another decision")
                .isEqualTo("3 3 0");
        String _ = done(tried("reassignment", Map.of("reasonCode", "MOVED_TO_A_SCHOOL"), free));
        assertThat(are("REASSIGNED")).isEqualTo(3);
        String _ = done(tried("listing", Map.of(), Map.of("filter", Map.of("state", "REASSIGNED"))));
        assertThat(are("LISTED")).isEqualTo(4);
        assertThat(counts(done(tried("withdrawal", Map.of("reasonCode", "LISTED_BY_MISTAKE"), free))))
                .isEqualTo("3 3 0");
        assertThat(are("WITHDRAWN")).isEqualTo(3);
    }
}
