package fr.boucle.donations.lot;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import fr.boucle.values.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A draft is composed from many, changed, and given up: each device whole or not at all. */
class FillLotTest {
    private final Member donor = A.donor();
    private final UUID lot = Ids.next();
    private final String path = "/api/donations/lots/" + lot;

    private Answer drafted(List<UUID> devices) {
        return donor.calls().put(path, A.draft(devices)).expect(201);
    }

    @Test
    void a_lot_of_hundreds_is_composed_from_a_filter_and_published() {
        var _ = A.laptops(donor, 300);
        drafted(List.of());
        donor.calls().put(path + "/publication").expectProblem(409, "lot-empty");
        Map<String, Object> all = Map.of("filter", Map.of("kind", "LAPTOP", "free", true));
        Answer preview = donor.calls().post(path + "/devices/previews", all).expect(200);
        assertThat(preview.at("/passed")).isEqualTo("300");
        assertThat(preview.at("/deviceCount")).isEqualTo("300");
        assertThat(donor.calls().get(path).expect(200).json().get("devices")).isEmpty();
        Answer added = donor.calls().put(path + "/devices", all).expect(200);
        assertThat(added.at("/deviceCount")).isEqualTo("300");
        donor.calls().put(path + "/publication").expect(204);
        assertThat(donor.calls()
                        .get("/api/donations/lots?mine=true")
                        .expect(200)
                        .at("/0/deviceCount"))
                .isEqualTo("300");
    }

    @Test
    void what_does_not_pass_is_told_device_by_device_and_name_by_name() {
        List<UUID> devices = A.laptops(donor, 3);
        String serial = donor.calls()
                .get("/api/donations/devices/" + devices.get(0))
                .expect(200)
                .at("/serialNumber");
        var _ = A.publishedLot(donor, List.of(devices.get(2)));
        drafted(List.of(devices.get(1)));
        Answer added = donor.calls()
                .put(
                        path + "/devices",
                        Map.of(
                                "deviceIds", List.of(devices.get(2), Ids.next()),
                                "names", List.of(serial.toLowerCase(Locale.ROOT), "nowhere-1")))
                .expect(200);
        assertThat(added.at("/deviceCount")).isEqualTo("2");
        assertThat(added.at("/passed")).isEqualTo("1");
        assertThat(added.json().findValuesAsText("slug")).containsExactlyInAnyOrder("device-in-lot", "not-found");
        assertThat(added.at("/unknown/0")).isEqualTo("nowhere-1");
    }

    @Test
    void a_draft_is_changed_and_given_up() {
        List<UUID> devices = A.laptops(donor, 2);
        drafted(devices);
        Answer removed = donor.calls()
                .put(path + "/devices/removal", Map.of("deviceIds", List.of(devices.get(0))))
                .expect(200);
        assertThat(removed.at("/deviceCount")).isEqualTo("1");
        A.donor().calls().delete(path).expectProblem(404, "not-found");
        donor.calls().delete(path).expect(204);
        donor.calls().get(path).expectProblem(404, "not-found");
        assertThat(donor.calls()
                        .get("/api/donations/devices?free=true")
                        .expect(200)
                        .header("X-Total-Count"))
                .contains("2");
        var _ = A.publishedLot(donor, devices);
    }

    @Test
    void a_draft_says_something_else_and_keeps_its_devices() {
        List<UUID> devices = A.laptops(donor, 2);
        Answer before = drafted(devices);
        Map<String, Object> said = new HashMap<>(A.draft(List.of()));
        said.remove("deviceIds");
        said.put("title", "Portables de la mairie");
        donor.calls().put(path, said).expectProblem(428, "version-required");
        Answer after = donor.calls().ifMatch(before.etag()).put(path, said).expect(200);
        assertThat(after.at("/deviceCount")).isEqualTo("2");
        assertThat(donor.calls().get(path).expect(200).at("/title")).isEqualTo("Portables de la mairie");
        donor.calls().put(path, said).expect(200);
        donor.calls().ifMatch(before.etag()).put(path, A.draft(devices)).expectProblem(412, "stale-version");
        donor.calls().put(path + "/publication").expect(204);
    }

    @Test
    void a_day_that_has_passed_is_refused_when_it_is_written_with_its_field() {
        Map<String, Object> said = new HashMap<>(A.draft(List.of()));
        said.put("claimDeadline", "2020-01-31T22:59:00Z");
        said.put("removalDeadline", "2020-02-01");
        said.put("publicBodiesFrom", "2020-01-01T23:00:00Z");
        said.put("associationsFrom", "2020-01-02T23:00:00Z");
        Answer refused = donor.calls().put(path, said).expectProblem(422, "invalid-fields");
        assertThat(refused.json().findValuesAsText("pointer"))
                .containsExactly("/claimDeadline", "/removalDeadline", "/publicBodiesFrom", "/associationsFrom");
        donor.calls().get(path).expectProblem(404, "not-found");
    }

    @Test
    void what_is_published_is_a_draft_no_longer() {
        List<UUID> devices = A.laptops(donor, 2);
        UUID published = A.publishedLot(donor, List.of(devices.get(0)));
        String open = "/api/donations/lots/" + published;
        donor.calls().delete(open).expectProblem(409, "lot-not-draft");
        donor.calls()
                .put(open + "/devices", Map.of("deviceIds", List.of(devices.get(1))))
                .expectProblem(409, "lot-not-draft");
    }

    @Test
    void a_draft_lies_in_a_commune_that_exists() {
        Map<String, Object> draft = new HashMap<>(A.draft(List.of()));
        draft.put("communeCode", "99999");
        Answer refused = donor.calls().put(path, draft).expectProblem(422, "invalid-fields");
        assertThat(refused.text()).contains("/communeCode");
        donor.calls().get(path).expectProblem(404, "not-found");
    }

    @Test
    void what_would_leave_a_draft_is_told_before_it_does() {
        List<UUID> devices = A.laptops(donor, 3);
        drafted(devices.subList(0, 2));
        Map<String, Object> choice = Map.of("deviceIds", devices, "names", List.of("nowhere-1"));
        Answer told =
                donor.calls().post(path + "/devices/removal/previews", choice).expect(200);
        assertThat(told.at("/passed")).isEqualTo("2");
        assertThat(told.at("/deviceCount")).isEqualTo("0");
        assertThat(told.at("/unknown/0")).isEqualTo("nowhere-1");
        assertThat(donor.calls().get(path).expect(200).json().get("devices")).hasSize(2);
        A.donor().calls().post(path + "/devices/removal/previews", choice).expectProblem(404, "not-found");
    }
}
