package fr.boucle.donations.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import fr.boucle.values.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A lot of hundreds is read page by page, narrowed, taken along and claimed in one go. */
class ListPiecesTest {
    private final Member donor = A.donor();
    private final Member taker = A.association("ESUS");

    @Test
    void each_device_of_a_lot_is_met_once_and_the_count_is_told() {
        UUID lot = A.publishedLot(donor, A.laptops(donor, 120));
        List<String> codes = new ArrayList<>();
        String next = "/api/donations/lots/" + lot + "/devices?limit=50&sort=-code";
        while (!next.isEmpty()) {
            Answer page = taker.calls().get(next).expect(200);
            assertThat(page.header("X-Total-Count")).contains("120");
            codes.addAll(page.json().findValuesAsText("code"));
            next = page.header("Link")
                    .filter(link -> link.contains("rel=\"next\""))
                    .map(link -> link.replaceAll(".*<([^>]*)>; rel=\"next\".*", "$1"))
                    .orElse("");
        }
        assertThat(codes).hasSize(120).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b.compareTo(a));
        Answer head = taker.calls()
                .get("/api/donations/lots/" + lot + "?devices=false")
                .expect(200);
        assertThat(head.at("/deviceCount")).isEqualTo("120");
        assertThat(head.json().get("devices")).isNull();
    }

    @Test
    void a_claim_takes_what_is_free_of_a_filter_and_the_file_says_what_is_not() {
        List<UUID> devices = A.laptops(donor, 3);
        UUID lot = A.publishedLot(donor, devices);
        A.claim(taker, Ids.next(), lot, devices.subList(0, 1)).expect(201);
        String path = "/api/donations/lots/" + lot;
        Answer free = taker.calls().get(path + "/free-devices?kind=LAPTOP").expect(200);
        assertThat(free.json().findValuesAsText("deviceId"))
                .containsExactlyInAnyOrder(
                        devices.get(1).toString(), devices.get(2).toString());
        assertThat(free.at("/0/eligibility/verdict")).isEqualTo("ELIGIBLE");
        assertThat(taker.calls().get(path + "/devices?claimed=true").expect(200).json())
                .hasSize(1);
        assertThat(donor.calls().get(path + "/devices.csv").expect(200).text())
                .contains("EliteBook 840", ";oui", ";non");
    }

    @Test
    void a_serial_is_searched_by_the_donor_alone_and_a_draft_is_its_owners() {
        List<UUID> devices = A.laptops(donor, 2);
        UUID lot = A.publishedLot(donor, devices);
        String serial = donor.calls()
                .get("/api/donations/devices/" + devices.get(0))
                .expect(200)
                .at("/serialNumber");
        String search = "/api/donations/lots/" + lot + "/devices?q=" + serial;
        assertThat(donor.calls().get(search).expect(200).json()).hasSize(1);
        assertThat(taker.calls().get(search).expect(200).json()).isEmpty();
        taker.calls()
                .get("/api/donations/lots/" + lot + "/devices?sort=serialNumber")
                .expectProblem(400, "malformed-request");
        UUID draft = Ids.next();
        donor.calls().put("/api/donations/lots/" + draft, A.draft(List.of())).expect(201);
        taker.calls().get("/api/donations/lots/" + draft + "/devices").expectProblem(404, "not-found");
        donor.calls().get("/api/donations/lots/" + draft + "/devices").expect(200);
    }
}
