package fr.boucle.donations.claim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.TestClock;
import fr.boucle.values.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who waits for a claimed device gets it offered, in the order of joining, when its claim ends. */
class WaitingListTest {
    private final Member donor = A.donor();
    private final List<UUID> device = A.laptops(donor, 1);
    private final UUID lot = A.publishedLot(donor, device);
    private final Member holder = A.association("ESUS");
    private final Member first = A.association("ESUS");
    private final Member second = A.association("RUP");

    private Answer join(Member waiter, UUID place) {
        return waiter.calls().put("/api/donations/waiting-places/" + place, Map.of("deviceId", device.getFirst()));
    }

    private UUID joined(Member waiter) {
        UUID place = Ids.next();
        join(waiter, place).expect(201);
        return place;
    }

    private UUID held() {
        UUID claim = Ids.next();
        A.claim(holder, claim, lot, device).expect(201);
        return claim;
    }

    private void free(UUID claim) {
        holder.calls().put("/api/donations/claims/" + claim + "/withdrawal").expect(204);
    }

    private static String state(Member waiter) {
        return waiter.calls().get("/api/donations/waiting-places").expect(200).at("/0/state");
    }

    @Test
    void a_free_device_is_claimed_and_not_waited_for() {
        join(first, Ids.next()).expectProblem(409, "device-not-claimed");
    }

    @Test
    void only_whom_the_law_lists_may_wait_and_once() {
        var _ = held();
        join(A.association(), Ids.next()).expectProblem(409, "not-eligible");
        UUID place = joined(first);
        join(first, place).expect(204);
        join(first, Ids.next()).expectProblem(409, "already-waiting");
        second.calls()
                .put("/api/donations/waiting-places/" + place + "/departure")
                .expectProblem(404, "not-found");
    }

    @Test
    void a_freed_device_is_the_first_in_lines_alone_then_the_nexts() {
        UUID claim = held();
        UUID place = joined(first);
        var _ = joined(second);
        assertThat(second.calls().get("/api/donations/waiting-places").at("/0/ahead"))
                .isEqualTo("1");
        free(claim);
        assertThat(state(first)).isEqualTo("OFFERED");
        A.claim(second, Ids.next(), lot, device).expectProblem(409, "device-offered-to-another");
        A.claim(holder, Ids.next(), lot, device).expectProblem(409, "device-offered-to-another");
        first.calls()
                .put("/api/donations/waiting-places/" + place + "/departure")
                .expect(204);
        first.calls()
                .put("/api/donations/waiting-places/" + place + "/departure")
                .expect(204);
        assertThat(state(first)).isEqualTo("LEFT");
        assertThat(state(second)).isEqualTo("OFFERED");
        A.claim(second, Ids.next(), lot, device).expect(201);
        assertThat(state(second)).isEqualTo("TAKEN");
    }

    @Test
    void a_claim_that_expires_makes_an_offer_and_an_unused_offer_goes_on() {
        var _ = held();
        var _ = joined(first);
        var _ = joined(second);
        try {
            TestClock.advance(Duration.ofDays(14));
            A.PART.bean(ClaimDeadlines.class).expireClaims();
            assertThat(state(first)).isEqualTo("OFFERED");
            TestClock.advance(Duration.ofDays(3));
            A.PART.bean(ClaimDeadlines.class).passOnOffers();
            assertThat(state(first)).isEqualTo("LAPSED");
            assertThat(state(second)).isEqualTo("OFFERED");
            TestClock.advance(Duration.ofDays(14));
            A.PART.bean(ClaimDeadlines.class).closeLots();
        } finally {
            TestClock.reset();
        }
        assertThat(state(second)).isEqualTo("CLOSED");
        assertThat(donor.calls().get("/api/donations/lots/" + lot).at("/state")).isEqualTo("CLOSED");
    }
}
