package fr.boucle.donations;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A.Member;
import fr.boucle.donations.organisation.Organisations;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.TestClock;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What ends by itself ends when its time comes, and not before. */
class DeadlinesTest {
    private final Deadlines deadlines = A.PART.bean(Deadlines.class);

    @AfterEach
    void back() {
        TestClock.reset();
    }

    @Test
    void a_claim_without_a_decision_expires_after_fourteen_days_and_frees_its_devices() {
        Member donor = A.donor();
        Member taker = A.association("ESUS");
        List<UUID> devices = A.laptops(donor, 1);
        UUID lot = A.publishedLot(donor, devices);
        UUID claim = Ids.next();
        A.claim(taker, claim, lot, devices).expect(201);
        TestClock.advance(Duration.ofDays(13));
        deadlines.expireClaims();
        assertThat(taker.calls().get("/api/donations/claims/" + claim).at("/state"))
                .isEqualTo("PENDING");
        TestClock.advance(Duration.ofDays(1));
        deadlines.expireClaims();
        assertThat(taker.calls().get("/api/donations/claims/" + claim).at("/state"))
                .isEqualTo("EXPIRED");
        eventually(() -> assertThat(A.PART.log().of("donations", claim))
                .extracting(Event::name)
                .containsExactly("DevicesClaimed", "ClaimEnded"));
        A.claim(A.association("RUP"), Ids.next(), lot, devices).expect(201);
    }

    @Test
    void a_lot_closes_at_its_deadline_and_its_devices_can_go_into_another() {
        Member donor = A.donor();
        List<UUID> devices = A.laptops(donor, 1);
        UUID lot = A.publishedLot(donor, devices);
        TestClock.advance(Duration.ofDays(29));
        deadlines.closeLots();
        assertThat(donor.calls().get("/api/donations/lots/" + lot).at("/state")).isEqualTo("PUBLISHED");
        TestClock.advance(Duration.ofDays(1));
        A.claim(A.association("ESUS"), Ids.next(), lot, devices).expectProblem(409, "claim-deadline-passed");
        deadlines.closeLots();
        assertThat(donor.calls().get("/api/donations/lots/" + lot).at("/state")).isEqualTo("CLOSED");
        TestClock.reset();
        var _ = A.publishedLot(donor, devices);
    }

    @Test
    void they_are_looked_for_without_anybody_asking() {
        try (ServicePart alone = ServicePart.start("donations", Map.of("boucle.deadlines-every", "200ms"))) {
            UUID donor = Ids.next();
            alone.log()
                    .publish(
                            "fr.boucle.accounts.OrganisationApproved.v1",
                            donor,
                            1,
                            null,
                            A.approval(donor, "COLLECTIVITE", ""));
            Caller agent = alone.as(new Actor(Ids.next(), donor, Set.of(Role.AGENT)));
            eventually(() -> assertThat(
                            alone.bean(Organisations.class).known(donor).id())
                    .isEqualTo(donor));
            String id = agent.upload(A.PREVIEWS, "file", "parc.csv", A.fresh("parc.csv", "ALONE"), "text/csv")
                    .expect(200)
                    .at("/id");
            TestClock.advance(Duration.ofHours(25));
            eventually(() -> agent.get("/api/donations/inventories/" + id).expectProblem(404, "not-found"));
        }
    }

    @Test
    void a_preview_that_nobody_confirms_is_forgotten_after_a_day() {
        Member donor = A.donor();
        String id = A.preview(donor, A.fresh("parc.csv", "FORGET")).expect(200).at("/id");
        TestClock.advance(Duration.ofHours(23));
        deadlines.forgetPreviews();
        donor.calls().get("/api/donations/inventories/" + id).expect(200);
        TestClock.advance(Duration.ofHours(2));
        deadlines.forgetPreviews();
        donor.calls().get("/api/donations/inventories/" + id).expectProblem(404, "not-found");
    }
}
