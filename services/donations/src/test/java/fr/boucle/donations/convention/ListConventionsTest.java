package fr.boucle.donations.convention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Walk;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The conventions of both sides: counted, ordered, narrowed, walked there and back, as a file. */
class ListConventionsTest {
    private static final String LIST = "/api/donations/conventions";

    private final Member donor = A.donor();
    private final Member first = A.association("ESUS");
    private final Member second = A.association("ESUS");
    private final UUID open = A.convention(donor, first, A.laptops(donor, 3));
    private final UUID begun = A.convention(donor, second, A.laptops(donor, 1));
    private final UUID signed = A.convention(donor, first, A.laptops(donor, 2));
    private final UUID done = A.handedOver(donor, second, A.laptops(donor, 4));

    ListConventionsTest() {
        A.sign(donor, begun).expect(200);
        A.sign(donor, signed).expect(200);
        A.sign(first, signed).expect(200);
    }

    @Test
    void claims_stand_in_the_order_of_their_devices_or_of_who_made_them() {
        String claims = "/api/donations/claims?sort=";
        List<Integer> sizes = new ArrayList<>();
        donor.calls()
                .get(claims + "-deviceCount")
                .expect(200)
                .json()
                .forEach(claim -> sizes.add(claim.at("/devices").size()));
        assertThat(sizes).containsExactly(4, 3, 2, 1);
        for (String order : List.of("donorName", "-claimantName", "deviceCount")) {
            assertThat(Walk.on(donor.calls(), claims + order + "&limit=1").rows())
                    .as(order)
                    .hasSize(4);
        }
    }

    @Test
    void each_side_reads_its_own_there_and_back_in_the_order_asked_for() {
        Walk newest = walked(donor.calls(), "?limit=1");
        assertThat(newest.each("/conventionId")).containsExactlyElementsOf(texts(done, signed, begun, open));
        assertThat(newest.total()).isEqualTo("4");
        assertThat(walked(donor.calls(), "?limit=3&sort=deviceCount").each("/deviceCount"))
                .containsExactly("1", "2", "3", "4");
        for (String order : List.of("removalDeadline", "-state", "lotTitle", "donorName", "-takerName")) {
            assertThat(walked(donor.calls(), "?limit=2&sort=" + order).rows()).hasSize(4);
        }
        assertThat(walked(first.calls(), "?limit=1&sort=drawnUpAt").each("/conventionId"))
                .containsExactlyElementsOf(texts(open, signed));
        assertThat(walked(A.donor().calls(), "").rows()).isEmpty();
        donor.calls().get(LIST + "?sort=text").expectProblem(400, "malformed-request");
    }

    @Test
    void who_signs_next_is_told_and_asked_for() {
        assertThat(ids(donor, "?signer=YOU")).containsExactlyElementsOf(texts(open));
        assertThat(ids(donor, "?signer=OTHER")).containsExactlyElementsOf(texts(begun));
        assertThat(ids(second, "?signer=YOU")).containsExactlyElementsOf(texts(begun));
        assertThat(ids(first, "?signer=OTHER")).isEmpty();
        Walk all = walked(donor.calls(), "?sort=drawnUpAt");
        assertThat(all.each("/signer")).containsExactly("YOU", "OTHER", "", "");
        assertThat(all.each("/yourSide")).containsOnly("DONOR");
        assertThat(walked(second.calls(), "").each("/yourSide")).containsOnly("TAKER");
    }

    @Test
    void who_answers_the_hours_that_were_proposed_is_asked_for() {
        Map<String, String> hours = Map.of("startsAt", "2026-12-01T09:00:00Z", "endsAt", "2026-12-01T10:00:00Z");
        donor.calls().put(LIST + "/" + begun + "/pick-up", hours).expect(204);
        second.calls().put(LIST + "/" + done + "/pick-up", hours).expect(204);
        first.calls().put(LIST + "/" + signed + "/pick-up", hours).expect(204);
        assertThat(ids(second, "?answerer=YOU")).containsExactlyElementsOf(texts(begun));
        assertThat(ids(donor, "?answerer=OTHER")).containsExactlyElementsOf(texts(begun));
        assertThat(ids(donor, "?answerer=YOU&side=DONOR")).containsExactlyElementsOf(texts(signed));
        assertThat(ids(first, "?answerer=YOU")).isEmpty();
        donor.calls().put(LIST + "/" + signed + "/pick-up", hours).expect(204);
        assertThat(ids(donor, "?answerer=YOU")).isEmpty();
        assertThat(ids(first, "?answerer=OTHER")).isEmpty();
    }

    @Test
    void filters_combine_and_the_file_keeps_them() {
        String today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC)
                .toString();
        assertThat(ids(donor, "?state=SIGNED&side=DONOR&q=portables&from=" + today))
                .containsExactlyElementsOf(texts(signed));
        assertThat(ids(donor, "?side=TAKER")).isEmpty();
        assertThat(ids(donor, "?until=2020-12-31")).isEmpty();
        assertThat(ids(donor, "?year=2020")).isEmpty();
        assertThat(ids(donor, "?side=DONOR&year=" + today.substring(0, 4))).hasSize(4);
        String file = donor.calls()
                .get(LIST + ".csv?state=TO_SIGN&sort=deviceCount")
                .expect(200)
                .text();
        assertThat(file.lines()).hasSize(3);
        assertThat(file)
                .contains("Lot;Cédant;Bénéficiaire;État;À signer par;Appareils")
                .containsSubsequence("à signer;l'autre partie;1", "à signer;vous;3");
        assertThat(donor.calls().get(LIST + ".xlsx").expect(200).bytes()).startsWith('P', 'K');
    }

    private static List<String> ids(Member reader, String query) {
        return walked(reader.calls(), query).each("/conventionId");
    }

    private static Walk walked(Caller reader, String query) {
        Walk there = Walk.on(reader, LIST + query);
        assertThat(there.each("/conventionId")).doesNotHaveDuplicates();
        assertThat(Walk.back(reader, there.end()).each("/conventionId")).isEqualTo(there.each("/conventionId"));
        return there;
    }

    private static List<String> texts(UUID... ids) {
        return List.of(ids).stream().map(UUID::toString).toList();
    }
}
