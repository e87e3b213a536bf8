package fr.boucle.donations.claim;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.donations.Pages;
import fr.boucle.persistence.Keys;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.values.Ids;
import fr.boucle.web.Role;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ClaimDevicesTest {
    @Test
    void two_hundred_claimants_of_one_device_make_one_winner_and_199_clear_refusals()
            throws InterruptedException, ExecutionException {
        Member donor = A.donor();
        List<UUID> device = A.laptops(donor, 1);
        UUID lot = A.publishedLot(donor, device);
        List<Member> takers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            takers.add(A.association("ESUS"));
        }
        List<Answer> answers = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Member taker = takers.get(i % takers.size());
                calls.add(threads.submit(() -> {
                    start.await();
                    return claimUntilConnected(taker, lot, device);
                }));
            }
            start.countDown();
            for (Future<Answer> call : calls) {
                answers.add(call.get());
            }
        }
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(199)
                .allSatisfy(answer -> {
                    var _ = answer.expectProblem(409, "device-already-claimed");
                });
    }

    /** A machine under load may not take 200 connections at once; a call that never connected asked nothing. */
    private static Answer claimUntilConnected(Member taker, UUID lot, List<UUID> device) {
        while (true) {
            try {
                return A.claim(taker, Ids.next(), lot, device);
            } catch (UncheckedIOException e) {
                if (!(e.getCause() instanceof ConnectException
                        || e.getCause() instanceof HttpConnectTimeoutException)) {
                    throw e;
                }
            }
        }
    }

    @Test
    void a_claim_of_several_devices_takes_all_or_none() {
        Member donor = A.donor();
        List<UUID> devices = A.laptops(donor, 3);
        UUID lot = A.publishedLot(donor, devices);
        Member first = A.association("RUP");
        Member second = A.association("ESUS");
        A.claim(first, Ids.next(), lot, devices.subList(1, 2)).expect(201);
        A.claim(second, Ids.next(), lot, devices).expectProblem(409, "device-already-claimed");
        A.claim(second, Ids.next(), lot, List.of(devices.get(0), devices.get(2)))
                .expect(201);
    }

    /** The second guard, alone: whatever the rules let through, the table has one claim for a device. */
    @Test
    void the_table_itself_holds_a_device_for_one_claim() {
        Member donor = A.donor();
        List<UUID> devices = A.laptops(donor, 2);
        UUID lot = A.publishedLot(donor, devices);
        UUID first = Ids.next();
        UUID second = Ids.next();
        A.claim(A.association("ESUS"), first, lot, devices.subList(0, 1)).expect(201);
        A.claim(A.association("ESUS"), second, lot, devices.subList(1, 2)).expect(201);
        ClaimRows rows = A.PART.bean(ClaimRows.class);
        assertThat(rows.hold(second, Keys.of(devices))).isZero();
    }

    @Test
    void repeating_a_claim_gives_the_same_answer_and_one_event() {
        Member donor = A.donor();
        List<UUID> devices = A.laptops(donor, 1);
        UUID lot = A.publishedLot(donor, devices);
        Member taker = A.association("ESUS");
        UUID claim = Ids.next();
        A.claim(taker, claim, lot, devices).expect(201);
        A.claim(taker, claim, lot, devices).expect(200);
        A.claim(A.association("ESUS"), claim, lot, devices).expectProblem(404, "not-found");
        eventually(() -> assertThat(A.PART.log().of("donations", claim))
                .extracting(Event::name)
                .containsExactly("DevicesClaimed"));
    }

    @Test
    void who_the_law_does_not_list_is_refused_with_the_article_and_what_would_change_it() {
        Member donor = A.donor();
        List<UUID> devices = A.laptops(donor, 1);
        UUID lot = A.publishedLot(donor, devices);
        Member nobody = A.association();
        Answer refused = A.claim(nobody, Ids.next(), lot, devices).expectProblem(409, "not-eligible");
        assertThat(refused.at("/detail")).contains("CG3P L3212-2 3°").contains("a proof recorded by the steward would");
        Answer seen = nobody.calls().get("/api/donations/lots/" + lot).expect(200);
        assertThat(seen.at("/devices/0/eligibility/verdict")).isEqualTo("NOT_ELIGIBLE");
    }

    @Test
    void a_withdrawn_or_refused_claim_frees_its_devices_and_says_so_once() {
        Member donor = A.donor();
        List<UUID> devices = A.laptops(donor, 1);
        UUID lot = A.publishedLot(donor, devices);
        Member taker = A.association("ESUS");
        UUID first = Ids.next();
        A.claim(taker, first, lot, devices).expect(201);
        taker.calls().put("/api/donations/claims/" + first + "/withdrawal").expect(204);
        taker.calls().put("/api/donations/claims/" + first + "/withdrawal").expect(204);
        UUID second = Ids.next();
        A.claim(taker, second, lot, devices).expect(201);
        Map<String, String> why = Map.of("reasonCode", "NO_LONGER_AVAILABLE", "explanation", "Besoin interne.");
        taker.calls().put("/api/donations/claims/" + second + "/refusal", why).expectProblem(403, "role-not-allowed");
        donor.calls().put("/api/donations/claims/" + second + "/refusal", why).expect(204);
        donor.calls()
                .put("/api/donations/claims/" + second + "/acceptance", Map.of("dataState", "ERASED_BEFORE"))
                .expectProblem(409, "claim-already-ended");
        UUID third = Ids.next();
        A.claim(taker, third, lot, devices).expect(201);
        newestFirst(taker, third, second, first);
        eventually(() -> assertThat(A.PART.log().of("donations", first))
                .extracting(Event::name)
                .containsExactly("DevicesClaimed", "ClaimEnded"));
    }

    private static void newestFirst(Member taker, UUID newest, UUID second, UUID oldest) {
        Answer page = taker.calls().get("/api/donations/claims?limit=2").expect(200);
        assertThat(page.at("/0/claimId")).isEqualTo(newest.toString());
        assertThat(page.at("/1/claimId")).isEqualTo(second.toString());
        Answer older = taker.calls().get(Pages.link(page, "next").orElseThrow()).expect(200);
        assertThat(older.at("/0/claimId")).isEqualTo(oldest.toString());
        Answer waiting =
                taker.calls().get("/api/donations/claims?state=PENDING").expect(200);
        assertThat(waiting.json()).hasSize(1);
        assertThat(waiting.at("/0/claimId")).isEqualTo(newest.toString());
    }

    @Test
    void a_claim_is_for_its_two_sides_only() {
        Member donor = A.donor();
        Member taker = A.association("ESUS");
        List<UUID> devices = A.laptops(donor, 1);
        UUID convention = A.convention(donor, taker, devices);
        Member stranger = A.approved("COLLECTIVITE", Role.AGENT, "");
        stranger.calls().get("/api/donations/conventions/" + convention).expectProblem(404, "not-found");
        stranger.calls()
                .get("/api/donations/conventions/" + convention + "/text")
                .expect(404);
        stranger.calls().get("/api/donations/devices/" + devices.getFirst()).expectProblem(404, "not-found");
        taker.calls().get("/api/donations/conventions/" + convention).expect(200);
    }
}
