package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Eventually;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Role;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One machine has one thread, whichever door it comes through: asked, never joined in silence, parted again. */
class TwinsTest {
    private final Workshop first = new Workshop();
    private final Workshop second = new Workshop();

    /** A machine that a workshop gave to a household. */
    private Workshop.Announced delivered() {
        Workshop.Announced device = first.ready();
        String json = "{\"deviceId\":\"%s\",\"deliveredAt\":\"2026-11-25T10:00:00Z\"}".formatted(device.deviceId());
        Object _ = first.service
                .log()
                .publish("fr.boucle.redistribution.DeviceDelivered.v1", device.deviceId(), 3, 3, json);
        Eventually.eventually(
                () -> assertThat(first.show(device.deviceId()).at("/state")).isEqualTo("DELIVERED"));
        return device;
    }

    /** The machine of another file comes through the door of a workshop, its plate read by somebody else. */
    private UUID comesAgain(Workshop workshop, Workshop.Announced known, String maker) {
        UUID id = Ids.next();
        String plate = "m-" + known.medium().toLowerCase(Locale.ROOT);
        var seen = Map.of("kind", "LAPTOP", "manufacturer", maker, "model", "XPS 13", "serialNumber", plate);
        workshop.technician()
                .put("/api/repairs/devices/" + id + "/unexpected-reception", seen)
                .expect(201);
        return id;
    }

    private static JsonNode twins(Workshop workshop, UUID id) {
        return workshop.technician()
                .get("/api/repairs/devices/" + id + "/twins")
                .expect(200)
                .json();
    }

    private static void answer(Workshop workshop, UUID id, String answer, int status) {
        String twin = twins(workshop, id).at("/0/twinId").asText();
        workshop.put(id, "twins/" + twin, "{\"answer\":\"" + answer + "\",\"note\":\"étiquette comparée\"}")
                .expect(status);
    }

    @Test
    void the_same_serial_by_another_door_is_asked_and_tells_nothing_of_the_other_organisation() {
        Workshop.Announced known = delivered();
        UUID again = comesAgain(second, known, "DELL");
        JsonNode asked = twins(second, again);
        assertThat(asked).hasSize(1);
        assertThat(asked.at("/0/open").asBoolean()).isTrue();
        assertThat(asked.at("/0/elsewhere").asBoolean()).isTrue();
        assertThat(asked.at("/0/evidence").toString()).isEqualTo("[\"NAMEPLATE\",\"SERIAL\"]");
        assertThat(asked.toString())
                .doesNotContain(known.deviceId().toString(), known.code(), first.id.toString(), known.medium());
        assertThat(twins(first, known.deviceId()).toString()).doesNotContain(again.toString(), second.id.toString());
    }

    @Test
    void the_same_machine_dropped_off_elsewhere_is_one_thread_and_not_two() {
        Workshop.Announced known = delivered();
        Workshop.Announced dropped = second.announced("HDD", known.medium(), "ERASURE_ENTRUSTED");
        second.put(dropped.deviceId(), "reception", "{}").expect(204);
        assertThat(twins(second, dropped.deviceId()).at("/0/evidence").toString())
                .contains("NAMEPLATE", "MEDIUM");
        assertThat(second.show(dropped.deviceId()).at("/twins/0/open")).isEqualTo("true");
        answer(second, dropped.deviceId(), "SAME_HERE", 204);
        assertThat(second.event(dropped.deviceId(), "MachineRecognised")
                        .json()
                        .at("/formerDeviceId")
                        .asText())
                .isEqualTo(known.deviceId().toString());
    }

    @Test
    void a_machine_that_comes_back_goes_on_with_its_thread_and_its_old_label() {
        Workshop.Announced known = delivered();
        UUID again = comesAgain(second, known, "Dell Inc.");
        answer(second, again, "SAME_HERE", 204);
        answer(second, again, "SAME_HERE", 204);
        JsonNode recognised = second.event(again, "MachineRecognised").json();
        assertThat(recognised.at("/formerDeviceId").asText())
                .isEqualTo(known.deviceId().toString());
        assertThat(second.events(again, "MachineRecognised")).hasSize(1);
        assertThat(first.show(known.deviceId()).at("/state")).isEqualTo("ALIAS");
        assertThat(second.technician()
                        .put("/api/repairs/scans/look", "{\"codes\":[\"" + known.code() + "\"]}")
                        .at("/0/deviceId"))
                .isEqualTo(again.toString());
        assertThat(second.technician()
                        .get("/api/repairs/devices?code=" + known.code())
                        .at("/0/deviceId"))
                .isEqualTo(again.toString());
    }

    @Test
    void a_false_twin_is_parted_again_and_every_answer_stands_in_the_journal() {
        Workshop.Announced known = delivered();
        UUID again = comesAgain(second, known, "Dell Inc.");
        answer(second, again, "SAME_HERE", 204);
        answer(second, again, "DIFFERENT", 204);
        assertThat(second.event(again, "MachinesParted")
                        .json()
                        .at("/formerDeviceId")
                        .asText())
                .isEqualTo(known.deviceId().toString());
        assertThat(first.show(known.deviceId()).at("/state")).isEqualTo("DELIVERED");
        assertThat(second.show(again).json().at("/history").findValuesAsText("event"))
                .containsSubsequence("TwinAnswered", "MachineRecognised", "TwinAnswered", "MachinesParted");
        assertThat(first.show(known.deviceId()).json().at("/history").findValuesAsText("event"))
                .containsSubsequence("BecameFormer", "BecameItself");
        assertThat(twins(second, again).at("/0/open").asBoolean()).isFalse();
    }

    private void returned(Workshop.Announced device) {
        String json =
                "{\"deviceId\":\"%s\",\"toOrganisationId\":\"%s\",\"reasonCode\":\"BROKEN_DOWN\",\"returnedAt\":\"2026-11-27T10:00:00Z\"}"
                        .formatted(device.deviceId(), first.id);
        Object _ = first.service
                .log()
                .publish("fr.boucle.redistribution.DeviceReturned.v1", device.deviceId(), 4, 4, json);
    }

    @Test
    void a_return_told_of_the_file_it_had_left_under_goes_on_where_the_machine_is() {
        Workshop.Announced known = delivered();
        UUID again = comesAgain(second, known, "Dell Inc.");
        answer(second, again, "SAME_HERE", 204);
        returned(known);
        Eventually.eventually(
                () -> assertThat(second.show(again).json().at("/history").findValuesAsText("event"))
                        .endsWith("MachineRecognised", "FormerCameBack"));
        assertThat(second.show(again).at("/state")).isEqualTo("RECEIVED");
        assertThat(first.show(known.deviceId()).at("/state")).isEqualTo("ALIAS");
        assertThat(first.show(known.deviceId()).at("/hop")).isEqualTo("4");
        assertThat(first.service
                        .as(Someone.with(Role.STEWARD))
                        .get("/api/repairs/dead-letters")
                        .expect(200)
                        .text())
                .doesNotContain(known.deviceId().toString());
        answer(second, again, "DIFFERENT", 204);
        assertThat(first.show(known.deviceId()).at("/state")).isEqualTo("RECEIVED");
    }

    @Test
    void what_another_workshop_holds_on_paper_is_joined_when_that_one_says_that_it_has_gone() {
        Workshop.Announced known = first.announced("HDD");
        UUID again = comesAgain(second, known, "Dell");
        answer(second, again, "SAME_HERE", 204);
        assertThat(first.show(known.deviceId()).at("/state")).isEqualTo("EXPECTED");
        assertThat(twins(second, again).at("/0/awaited").asBoolean()).isTrue();
        assertThat(second.events(again, "MachineRecognised")).isEmpty();
        assertThat(twins(first, known.deviceId()).at("/0/open").asBoolean()).isTrue();
        answer(first, known.deviceId(), "SAME_GONE", 204);
        assertThat(first.show(known.deviceId()).at("/state")).isEqualTo("ALIAS");
        assertThat(second.event(again, "MachineRecognised")).isNotNull();
    }

    @Test
    void what_is_in_stock_elsewhere_is_joined_to_nothing() {
        Workshop.Announced known = first.ready();
        UUID again = comesAgain(second, known, "Dell");
        answer(second, again, "SAME_HERE", 409);
        assertThat(first.show(known.deviceId()).at("/state")).isEqualTo("READY");
        answer(second, again, "DIFFERENT", 204);
        assertThat(twins(second, again).at("/0/open").asBoolean()).isFalse();
    }

    @Test
    void nothing_becomes_ready_before_somebody_said_whether_it_came_in_before() {
        Workshop.Announced known = first.announced("");
        Workshop.Announced twin = first.graded();
        String plate = first.show(known.deviceId()).at("/serialNumber");
        String report = "{\"class\":\"system\",\"vendor\":\"Dell Inc.\",\"serial\":\"" + plate + "\"}";
        first.technician()
                .put("/api/repairs/devices/" + twin.deviceId() + "/facts?mainboardReplaced=true", report)
                .expect(200);
        first.diagnose(twin.deviceId(), "{\"check\":\"SCREEN\",\"result\":\"PASS\"}")
                .expect(204);
        first.put(twin.deviceId(), "grade", "{\"appearance\":\"B\"}").expect(200);
        first.put(twin.deviceId(), "readiness", "{}").expectProblem(409, "twin-unanswered");
        assertThat(twins(first, twin.deviceId()).at("/0/code").asText()).isEqualTo(known.code());
        answer(first, twin.deviceId(), "DIFFERENT", 204);
        first.put(twin.deviceId(), "readiness", "{}").expect(204);
    }

    @Test
    void two_makers_may_use_one_serial_and_an_unknown_maker_is_asked_about() {
        Workshop.Announced known = delivered();
        assertThat(twins(second, comesAgain(second, known, "Lenovo"))).isEmpty();
        assertThat(twins(second, comesAgain(second, known, "inconnu"))).isNotEmpty();
    }

    @Test
    void a_mainboards_serial_and_the_firmwares_uuid_ask_where_a_plate_cannot_be_read() {
        String uuid = UUID.randomUUID().toString();
        String board = Workshop.freshSerial();
        Workshop.Announced one = first.received("HDD");
        Workshop.Announced another = second.received("HDD");
        UUID two = Ids.next();
        second.put(two, "unexpected-reception", "{\"kind\":\"LAPTOP\",\"serialNumber\":\"To be filled by O.E.M.\"}")
                .expect(201);
        String report = """
                {"class":"system","configuration":{"uuid":"%s"},
                "children":[{"class":"bus","id":"core","serial":"/BRD%s/"}]}""";
        first.put(one.deviceId(), "facts", report.formatted(uuid, board)).expect(200);
        String again = report.formatted(uuid.toUpperCase(Locale.ROOT), board);
        second.put(two, "facts", again).expect(200);
        second.put(another.deviceId(), "facts", again).expect(200);
        assertThat(twins(second, two).findValuesAsText("elsewhere")).containsExactlyInAnyOrder("true", "false");
        assertThat(twins(second, two).at("/0/evidence").toString()).isEqualTo("[\"SYSTEM_UUID\",\"BOARD\"]");
        assertThat(twins(second, another.deviceId()).findValuesAsText("elsewhere"))
                .containsExactly("false");
    }
}
