package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A batch goes through the bench together, and what is otherwise is said of the one it is of. */
class SeriesTest {
    private final Workshop workshop = new Workshop();

    private JsonNode series(String noun, Map<String, ?> body) {
        return workshop.technician()
                .put("/api/repairs/series/" + noun, body)
                .expect(200)
                .json();
    }

    @Test
    void all_pass_but_what_is_named_and_one_that_is_refused_stops_no_other() {
        UUID sound = workshop.erased().deviceId();
        UUID broken = workshop.erased().deviceId();
        UUID open = workshop.received("HDD").deviceId();
        UUID elsewhere = Ids.next();
        List<UUID> all = List.of(sound, broken, open, elsewhere);
        Map<String, Object> except = Map.of("deviceId", broken, "failed", List.of("KEYBOARD", "CAMERA"));
        JsonNode tested =
                series("checks", Map.of("devices", all, "notTested", List.of("RADIO"), "except", List.of(except)));
        assertThat(tested.findValuesAsText("outcome")).containsExactly("DONE", "DONE", "DONE", "UNKNOWN");
        assertThat(tested.at("/0/nextStep").asText()).isEqualTo("GRADE");
        assertThat(workshop.show(sound).at("/untested")).isEqualTo("[\"RADIO\"]");
        assertThat(workshop.show(broken).at("/diagnosis/failed")).isEqualTo("[\"KEYBOARD\",\"CAMERA\"]");
        JsonNode graded = series(
                "grades",
                Map.of(
                        "devices",
                        all,
                        "appearance",
                        "B",
                        "except",
                        List.of(Map.of("deviceId", sound, "appearance", "C"))));
        assertThat(graded.findValuesAsText("outcome")).containsExactly("DONE", "DONE", "REFUSED", "UNKNOWN");
        assertThat(graded.at("/2/reason").asText()).isEqualTo("media-not-cleared");
        assertThat(workshop.show(sound).at("/grade")).isEqualTo("C");
        Map<String, String> none = Map.of("memoryCard", "NONE", "simCard", "NONE");
        JsonNode ready = series("readiness", Map.of("devices", all, "accessories", List.of("CHARGER"), "cards", none));
        assertThat(ready.findValuesAsText("outcome")).containsExactly("DONE", "DONE", "REFUSED", "UNKNOWN");
        assertThat(workshop.event(broken, "DeviceReady")
                        .json()
                        .at("/tests/failed")
                        .toString())
                .isEqualTo("[\"KEYBOARD\",\"CAMERA\"]");
    }

    @Test
    void a_station_is_counted_and_filtered_by_kind_age_hand_and_reason() {
        workshop.received("HDD");
        Workshop.Announced blocked = workshop.received("HDD");
        workshop.attach(Logs.failed(blocked.medium())).expect(201);
        String station = "/api/repairs/next-steps?step=ERASE,ERASE_AGAIN_OR_REMOVE";
        assertThat(found(station)).isEqualTo(2);
        assertThat(found(station + "&kind=TABLET")).isZero();
        assertThat(found(station + "&reason=erasure-failed")).isEqualTo(1);
        assertThat(found(station + "&reason=capacity-differs")).isZero();
        assertThat(found(station + "&mine=true")).isEqualTo(2);
        assertThat(found(station + "&days=1")).isZero();
        Answer page = workshop.technician().get(station + "&limit=1").expect(200);
        assertThat(page.header("X-Total-Count")).contains("2");
        assertThat(page.json()).hasSize(1);
        assertThat(page.at("/0/touchedBy")).isEqualTo("ME");
        Actor colleague = Someone.of(workshop.id, Role.TECHNICIAN);
        assertThat(workshop.service.as(colleague).get(station).expect(200).at("/1/touchedBy"))
                .isEqualTo("COLLEAGUE");
        Workshop.Announced awaited = workshop.announced("HDD");
        assertThat(workshop.technician()
                        .get("/api/repairs/next-steps?step=RECEIVE")
                        .expect(200)
                        .json()
                        .findValuesAsText("deviceId"))
                .contains(awaited.deviceId().toString());
    }

    @Test
    void each_person_with_devices_in_hand_is_offered_and_counted_and_nobody_is_named() {
        Actor colleague = Someone.of(workshop.id, Role.TECHNICIAN);
        UUID mine = workshop.received("HDD").deviceId();
        UUID theirs = workshop.announced("SSD").deviceId();
        workshop.service
                .as(colleague)
                .put("/api/repairs/devices/" + theirs + "/reception", "{}")
                .expect(204);
        workshop.announced("HDD");
        String people = "/api/repairs/next-steps/people";
        Answer all = workshop.technician().get(people).expect(200);
        assertThat(all.json()).hasSize(2);
        assertThat(all.at("/0/you")).isEqualTo("true");
        assertThat(all.at("/1/memberId")).isEqualTo(colleague.member().toString());
        assertThat(all.at("/1/mark")).hasSize(4);
        assertThat(all.json().findValuesAsText("devices")).containsExactly("1", "1");
        String station = "/api/repairs/next-steps?step=ERASE&member=" + colleague.member();
        Answer hers = workshop.technician().get(station).expect(200);
        assertThat(hers.json().findValuesAsText("deviceId")).containsExactly(theirs.toString());
        assertThat(hers.at("/0/touchedMark")).isEqualTo(all.at("/1/mark"));
        assertThat(found(station + "&kind=TABLET")).isZero();
        assertThat(workshop.technician().get(people + "?kind=TABLET").json().findValuesAsText("devices"))
                .containsExactly("0");
        assertThat(workshop.technician()
                        .get(people + "?kind=TABLET&member=" + colleague.member())
                        .json()
                        .findValuesAsText("devices"))
                .containsExactly("0", "0");
        onTheBoardAndInTheFile(colleague, mine);
        assertThat(new Workshop().technician().get(people).json()).hasSize(1);
    }

    private void onTheBoardAndInTheFile(Actor colleague, UUID mine) {
        String board = "/api/repairs/next-steps?member=" + workshop.technician.member();
        assertThat(workshop.service.as(colleague).get(board).json().findValuesAsText("deviceId"))
                .containsExactly(mine.toString());
        assertThat(workshop.technician()
                        .get("/api/repairs/next-steps/counts?member=" + colleague.member())
                        .json()
                        .findValuesAsText("devices"))
                .containsExactly("1");
        assertThat(workshop.technician()
                        .get("/api/repairs/next-steps.csv?step=ERASE&member=" + colleague.member())
                        .text()
                        .lines())
                .hasSize(2);
    }

    private int found(String path) {
        return workshop.technician().get(path).expect(200).json().size();
    }
}
