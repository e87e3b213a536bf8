package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Eventually;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Role;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One machine has one thread, whichever door it comes through: asked, never joined in silence, parted again. */
class TwinsTest {
    private final TwoWorkshops both = new TwoWorkshops();
    private final Workshop first = both.first;
    private final Workshop second = both.second;

    @Test
    void the_same_serial_by_another_door_is_asked_and_tells_nothing_of_the_other_organisation() {
        Workshop.Announced known = both.delivered();
        UUID again = TwoWorkshops.comesAgain(second, known, "DELL");
        JsonNode asked = TwoWorkshops.twins(second, again);
        assertThat(asked).hasSize(1);
        assertThat(asked.at("/0/open").asBoolean()).isTrue();
        assertThat(asked.at("/0/elsewhere").asBoolean()).isTrue();
        assertThat(asked.at("/0/evidence").toString()).isEqualTo("[\"NAMEPLATE\",\"SERIAL\"]");
        assertThat(asked.toString())
                .doesNotContain(known.deviceId().toString(), known.code(), first.id.toString(), known.medium());
        assertThat(TwoWorkshops.twins(first, known.deviceId()).toString())
                .doesNotContain(again.toString(), second.id.toString());
    }

    @Test
    void the_same_machine_dropped_off_elsewhere_is_one_thread_and_not_two() {
        Workshop.Announced known = both.delivered();
        Workshop.Announced dropped = second.announced("HDD", known.medium(), "ERASURE_ENTRUSTED");
        second.put(dropped.deviceId(), "reception", "{}").expect(204);
        assertThat(TwoWorkshops.twins(second, dropped.deviceId())
                        .at("/0/evidence")
                        .toString())
                .contains("NAMEPLATE", "MEDIUM");
        assertThat(second.show(dropped.deviceId()).at("/twins/0/open")).isEqualTo("true");
        TwoWorkshops.answer(second, dropped.deviceId(), "SAME_HERE", 204);
        assertThat(second.event(dropped.deviceId(), "MachineRecognised")
                        .json()
                        .at("/formerDeviceId")
                        .asText())
                .isEqualTo(known.deviceId().toString());
    }

    @Test
    void a_machine_that_comes_back_goes_on_with_its_thread_and_its_old_label() {
        Workshop.Announced known = both.delivered();
        UUID again = TwoWorkshops.comesAgain(second, known, "Dell Inc.");
        TwoWorkshops.answer(second, again, "SAME_HERE", 204);
        TwoWorkshops.answer(second, again, "SAME_HERE", 204);
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
    void what_a_machine_held_elsewhere_is_looked_for_and_nobody_is_told_what_it_was() {
        Workshop.Announced known = both.delivered();
        UUID again = TwoWorkshops.comesAgain(second, known, "Dell Inc.");
        second.put(again, "media", "{\"media\":[],\"absence\":{\"how\":\"COVER_OPENED\"}}")
                .expect(204);
        TwoWorkshops.answer(second, again, "SAME_HERE", 204);
        assertThat(second.show(again).at("/state")).isEqualTo("RECEIVED");
        assertThat(second.show(again).at("/nextStep")).isEqualTo("INSPECT_MEDIA");
        assertThat(second.show(again).at("/media")).contains("NO-SERIAL-1").doesNotContain(known.medium());
        second.put(again, "media", "{\"media\":[],\"absence\":{\"how\":\"COVER_OPENED\"}}")
                .expect(204);
        assertThat(second.show(again).at("/state")).isEqualTo("ERASED");
    }

    @Test
    void a_false_twin_is_parted_again_and_every_answer_stands_in_the_journal() {
        Workshop.Announced known = both.delivered();
        UUID again = TwoWorkshops.comesAgain(second, known, "Dell Inc.");
        TwoWorkshops.answer(second, again, "SAME_HERE", 204);
        TwoWorkshops.answer(second, again, "DIFFERENT", 204);
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
        assertThat(TwoWorkshops.twins(second, again).at("/0/open").asBoolean()).isFalse();
    }

    @Test
    void what_its_donor_took_for_the_machine_that_came_back_is_parted_by_who_compared_them() {
        Workshop.Announced known = both.delivered();
        UUID again = TwoWorkshops.givenAgain(second, known);
        assertThat(TwoWorkshops.twins(second, again).at("/0/open").asBoolean()).isTrue();
        TwoWorkshops.answer(second, again, "DIFFERENT", 204);
        TwoWorkshops.answer(second, again, "DIFFERENT", 204);
        assertThat(second.event(again, "MachinesParted")
                        .json()
                        .at("/formerDeviceId")
                        .asText())
                .isEqualTo(known.deviceId().toString());
        assertThat(second.events(again, "MachinesParted")).hasSize(1);
        assertThat(second.show(again).json().at("/history").findValuesAsText("event"))
                .endsWith("TwinAnswered", "MachinesParted");
        assertThat(first.show(known.deviceId()).at("/state")).isEqualTo("DELIVERED");
        TwoWorkshops.answer(second, again, "SAME_HERE", 204);
        TwoWorkshops.answer(second, again, "DIFFERENT", 204);
        Eventually.eventually(
                () -> assertThat(second.events(again, "MachinesParted")).hasSize(2));
    }

    @Test
    void two_machines_that_nobody_had_joined_are_told_to_nobody() {
        UUID again = TwoWorkshops.comesAgain(second, both.delivered(), "Dell Inc.");
        TwoWorkshops.answer(second, again, "DIFFERENT", 204);
        assertThat(second.show(again).json().at("/history").findValuesAsText("event"))
                .endsWith("TwinAnswered")
                .doesNotContain("MachinesParted");
    }

    @Test
    void a_return_told_of_the_file_it_had_left_under_goes_on_where_the_machine_is() {
        Workshop.Announced known = both.delivered();
        UUID again = TwoWorkshops.comesAgain(second, known, "Dell Inc.");
        TwoWorkshops.answer(second, again, "SAME_HERE", 204);
        both.returned(known);
        Eventually.eventually(
                () -> assertThat(second.show(again).json().at("/history").findValuesAsText("event"))
                        .containsSubsequence("MachineRecognised", "FormerCameBack"));
        assertThat(second.show(again).at("/state")).isEqualTo("RECEIVED");
        assertThat(first.show(known.deviceId()).at("/state")).isEqualTo("ALIAS");
        assertThat(first.show(known.deviceId()).at("/hop")).isEqualTo("4");
        assertThat(first.service
                        .as(Someone.with(Role.STEWARD))
                        .get("/api/repairs/dead-letters")
                        .expect(200)
                        .text())
                .doesNotContain(known.deviceId().toString());
        TwoWorkshops.answer(second, again, "DIFFERENT", 204);
        assertThat(first.show(known.deviceId()).at("/state")).isEqualTo("RECEIVED");
    }

    @Test
    void what_another_workshop_holds_on_paper_is_joined_when_that_one_says_that_it_has_gone() {
        Workshop.Announced known = first.announced("HDD");
        UUID again = TwoWorkshops.comesAgain(second, known, "Dell");
        TwoWorkshops.answer(second, again, "SAME_HERE", 204);
        assertThat(first.show(known.deviceId()).at("/state")).isEqualTo("EXPECTED");
        assertThat(TwoWorkshops.twins(second, again).at("/0/awaited").asBoolean())
                .isTrue();
        assertThat(second.events(again, "MachineRecognised")).isEmpty();
        assertThat(TwoWorkshops.twins(first, known.deviceId()).at("/0/open").asBoolean())
                .isTrue();
        TwoWorkshops.answer(first, known.deviceId(), "SAME_GONE", 204);
        assertThat(first.show(known.deviceId()).at("/state")).isEqualTo("ALIAS");
        assertThat(second.event(again, "MachineRecognised")).isNotNull();
    }

    @Test
    void what_is_in_stock_elsewhere_is_joined_to_nothing() {
        Workshop.Announced known = first.ready();
        UUID again = TwoWorkshops.comesAgain(second, known, "Dell");
        TwoWorkshops.answer(second, again, "SAME_HERE", 409);
        assertThat(first.show(known.deviceId()).at("/state")).isEqualTo("READY");
        TwoWorkshops.answer(second, again, "DIFFERENT", 204);
        assertThat(TwoWorkshops.twins(second, again).at("/0/open").asBoolean()).isFalse();
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
        first.put(twin.deviceId(), "media", "{\"media\":[],\"absence\":{\"how\":\"COVER_OPENED\"}}")
                .expect(204);
        first.diagnose(twin.deviceId(), "{\"check\":\"SCREEN\",\"result\":\"PASS\"}")
                .expect(204);
        first.put(twin.deviceId(), "grade", "{\"appearance\":\"B\"}").expect(200);
        first.put(twin.deviceId(), "readiness", "{}").expectProblem(409, "twin-unanswered");
        assertThat(TwoWorkshops.twins(first, twin.deviceId()).at("/0/code").asText())
                .isEqualTo(known.code());
        TwoWorkshops.answer(first, twin.deviceId(), "DIFFERENT", 204);
        first.put(twin.deviceId(), "readiness", "{}").expect(204);
    }

    @Test
    void two_makers_may_use_one_serial_and_an_unknown_maker_is_asked_about() {
        Workshop.Announced known = both.delivered();
        assertThat(TwoWorkshops.twins(second, TwoWorkshops.comesAgain(second, known, "Lenovo")))
                .isEmpty();
        assertThat(TwoWorkshops.twins(second, TwoWorkshops.comesAgain(second, known, "inconnu")))
                .isNotEmpty();
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
        assertThat(TwoWorkshops.twins(second, two).findValuesAsText("elsewhere"))
                .containsExactlyInAnyOrder("true", "false");
        assertThat(TwoWorkshops.twins(second, two).at("/0/evidence").toString())
                .isEqualTo("[\"SYSTEM_UUID\",\"BOARD\"]");
        assertThat(TwoWorkshops.twins(second, another.deviceId()).findValuesAsText("elsewhere"))
                .containsExactly("false");
    }
}
