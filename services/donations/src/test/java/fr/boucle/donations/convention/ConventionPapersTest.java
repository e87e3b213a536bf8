package fr.boucle.donations.convention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.AccessiblePdf;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.values.Sha256;
import fr.boucle.web.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConventionPapersTest {
    @Test
    void the_frozen_text_is_what_its_hash_says_and_prints_as_a_tagged_pdf() {
        Member donor = A.donor();
        Member taker = A.association("INTERET_GENERAL_PRECARITE");
        UUID convention = A.convention(donor, taker, A.laptops(donor, 2));
        String path = "/api/donations/conventions/" + convention;
        String text = donor.calls().get(path + "/text").expect(200).text();
        assertThat(text).contains("article 28").contains("2 appareils");
        assertThat(Sha256.hex(text)).isEqualTo(donor.calls().get(path).at("/textSha256"));
        byte[] pdf = taker.calls().get(path + "/pdf").expect(200).bytes();
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .contains("/MarkInfo")
                .contains("/StructTreeRoot");
        assertThat(AccessiblePdf.faults(pdf)).isEmpty();
        assertThat(taker.calls().get(path + "/slip").expect(200).bytes()).isNotEmpty();
        donor.calls()
                .put(path + "/signature", Map.of("textSha256", "0".repeat(64)))
                .expectProblem(409, "convention-text-differs");
    }

    @Test
    void an_auditor_reads_the_text_but_no_pick_up_and_a_stranger_neither() {
        Member donor = A.donor();
        UUID convention = A.convention(donor, A.association("ESUS"), A.laptops(donor, 1));
        String path = "/api/donations/conventions/" + convention;
        Caller auditor = A.PART.as(Someone.with(Role.AUDITOR));
        assertThat(Sha256.hex(auditor.get(path + "/text").expect(200).text()))
                .isEqualTo(auditor.get(path).expect(200).at("/textSha256"));
        assertThat(auditor.get(path + "/pdf").expect(200).bytes()).isNotEmpty();
        auditor.get(path + "/slip").expectProblem(403, "role-not-allowed");
        A.donor().calls().get(path + "/text").expectProblem(404, "not-found");
    }

    @Test
    void a_pick_up_that_both_sides_agreed_is_a_calendar_file() {
        Member donor = A.donor();
        Member taker = A.association("ESUS");
        UUID convention = A.convention(donor, taker, A.laptops(donor, 1));
        String path = "/api/donations/conventions/" + convention + "/pick-up";
        donor.calls().get(path).expectProblem(404, "not-found");
        donor.calls()
                .put(path, Map.of("startsAt", "2026-12-01T09:00:00Z", "endsAt", "2026-12-01T08:00:00Z"))
                .expectProblem(422, "invalid-fields");
        Map<String, String> hours = Map.of("startsAt", "2026-12-01T09:00:00Z", "endsAt", "2026-12-01T10:00:00Z");
        donor.calls().put(path, hours).expect(204);
        donor.calls().put(path, hours).expect(204);
        donor.calls().get(path).expectProblem(404, "not-found");
        A.association("ESUS").calls().put(path, hours).expectProblem(404, "not-found");
        taker.calls().put(path, hours).expect(204);
        assertThat(donor.calls().get(path).expect(200).text())
                .contains("BEGIN:VEVENT")
                .contains("DTSTART:20261201T090000Z");
    }

    @Test
    void a_side_that_proposes_other_hours_waits_for_the_other_side() {
        Member donor = A.donor();
        Member taker = A.association("ESUS");
        UUID id = A.convention(donor, taker, A.laptops(donor, 1));
        String path = "/api/donations/conventions/" + id;
        Map<String, String> morning = Map.of("startsAt", "2026-12-01T09:00:00Z", "endsAt", "2026-12-01T10:00:00Z");
        Map<String, String> evening = Map.of("startsAt", "2026-12-01T15:00:00Z", "endsAt", "2026-12-01T16:00:00Z");
        donor.calls().put(path + "/pick-up", morning).expect(204);
        Answer proposed = taker.calls().get(path).expect(200);
        assertThat(proposed.at("/pickUpProposedBy")).isEqualTo("DONOR");
        assertThat(proposed.at("/pickUpAgreed")).isEqualTo("false");
        taker.calls().put(path + "/pick-up", evening).expect(204);
        Answer answered = donor.calls().get(path).expect(200);
        assertThat(answered.at("/pickUpProposedBy")).isEqualTo("TAKER");
        assertThat(answered.at("/pickUpAgreed")).isEqualTo("false");
        donor.calls().put(path + "/pick-up", evening).expect(204);
        assertThat(taker.calls().get(path).expect(200).at("/pickUpAgreed")).isEqualTo("true");
        donor.calls().put(path + "/pick-up", morning).expect(204);
        assertThat(taker.calls().get(path).expect(200).at("/pickUpAgreed")).isEqualTo("false");
    }

    @Test
    void a_lot_opens_to_associations_when_its_window_says() {
        Member donor = A.donor();
        List<UUID> devices = A.laptops(donor, 1);
        Map<String, Object> draft = new HashMap<>(A.draft(devices));
        draft.put(
                "associationsFrom",
                InstantSource.system().instant().plus(Duration.ofDays(10)).toString());
        UUID lot = Ids.next();
        donor.calls().put("/api/donations/lots/" + lot, draft).expect(201);
        donor.calls().put("/api/donations/lots/" + lot + "/publication").expect(204);
        A.claim(A.association("ESUS"), Ids.next(), lot, devices).expectProblem(409, "window-not-open");
        A.claim(A.approved("PUBLIC_BODY", "technician", ""), Ids.next(), lot, devices)
                .expect(201);
    }

    @Test
    void lots_are_found_by_kind_place_and_words() {
        Member donor = A.donor();
        Member reader = A.association("ESUS");
        UUID lot = A.publishedLot(donor, A.laptops(donor, 1));
        String path = "/api/donations/lots?limit=200&communeCode=44109&q=bureau&kind=";
        assertThat(reader.calls().get(path + "LAPTOP").expect(200).text()).contains(lot.toString());
        assertThat(reader.calls().get(path + "SERVER").expect(200).text()).doesNotContain(lot.toString());
    }
}
