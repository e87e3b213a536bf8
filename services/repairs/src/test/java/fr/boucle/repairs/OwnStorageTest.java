package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Event;
import fr.boucle.testkit.Eventually;
import fr.boucle.values.Ids;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device keeps its own data on is told by its own media or by a search; no card, stick or disk of the stock tells it. */
class OwnStorageTest {
    private static final String SEARCHED = "{\"media\":[],\"absence\":{\"how\":\"%s\",\"note\":\"vu\"}}";
    private static final String WASTE = "{\"massGrams\":2,\"destination\":\"WASTE\"}";

    private final Workshop workshop = new Workshop();

    private String state(UUID id) {
        return workshop.show(id).at("/state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRINTER", "MULTIFUNCTION", "OTHER", "LAPTOP"})
    void a_reset_of_settings_says_nothing_of_a_disk(String kind) {
        UUID id = workshop.receivedAs(kind);
        for (String how : new String[] {"SETTINGS_RESET", "NOTHING_TO_SET"}) {
            workshop.put(id, "media", SEARCHED.formatted(how)).expectProblem(409, "medium-absence-unproven");
        }
    }

    @Test
    void what_was_set_back_as_a_switch_is_searched_as_a_printer() {
        UUID id = workshop.receivedAs("NETWORK");
        workshop.put(id, "media", SEARCHED.formatted("SETTINGS_RESET")).expect(204);
        workshop.put(id, "kind", "{\"kind\":\"MULTIFUNCTION\",\"reasonCode\":\"SEEN\",\"massGrams\":9000}")
                .expect(204);
        assertThat(state(id)).isEqualTo("RECEIVED");
        assertThat(workshop.show(id).json().at("/absence").isTextual()).isFalse();
        workshop.put(id, "media", SEARCHED.formatted("COVER_OPENED")).expect(204);
        assertThat(state(id)).isEqualTo("ERASED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MEMORY_CARD", "OTHER"})
    void a_card_or_a_stick_that_was_taken_out_answers_for_no_disk(String type) {
        UUID id = workshop.receivedAs("LAPTOP");
        String noted = "{\"media\":[{\"serialNumber\":\"SDKVC232\",\"type\":\"" + type + "\"}]}";
        workshop.put(id, "media", noted).expect(204);
        workshop.put(id, "media/SDKVC232/removal", WASTE).expect(204);
        assertThat(state(id)).isEqualTo("RECEIVED");
        assertThat(workshop.show(id).at("/nextStep")).isEqualTo("INSPECT_MEDIA");
        workshop.put(id, "media", SEARCHED.formatted("COVER_OPENED")).expect(204);
        assertThat(state(id)).isEqualTo("ERASED");
    }

    @Test
    void a_card_takes_the_place_of_no_disk_that_nobody_has_seen() {
        String serial = Workshop.freshSerial();
        UUID id = workshop.inventoried("LAPTOP", serial, "[]", 1, "ERASURE_ENTRUSTED")
                .deviceId();
        Eventually.eventually(() -> workshop.show(id).expect(200));
        workshop.put(id, "reception", "{}").expect(204);
        String noted = "{\"media\":[{\"serialNumber\":\"%s\",\"type\":\"%s\"%s}]}";
        workshop.put(id, "media", noted.formatted("SD1A7", "MEMORY_CARD", "")).expect(204);
        workshop.put(id, "media", noted.formatted("SD1A8", "OTHER", ",\"knownAs\":\"NO-SERIAL-1\""))
                .expect(204);
        workshop.put(id, "media", noted.formatted("WD1A9", "HDD", ",\"knownAs\":\"\""))
                .expect(204);
        for (String out : new String[] {"SD1A7", "SD1A8", "WD1A9"}) {
            workshop.put(id, "media/" + out + "/removal", WASTE).expect(204);
        }
        assertThat(state(id)).isEqualTo("RECEIVED");
        assertThat(workshop.show(id).at("/media/0/serialNumber")).isEqualTo("NO-SERIAL-1");
    }

    @Test
    void a_report_of_a_system_started_from_a_stick_names_no_disk_of_the_machine() {
        UUID id = workshop.receivedAs("LAPTOP");
        String stick = """
                {"class":"system","vendor":"Dell Inc.","product":"XPS 13 9350","children":[
                 {"class":"disk","id":"disk:0","product":"JetFlash","serial":"4C5301KVC2","size":8000000000,
                  "capabilities":{"removable":"support is removable"}},
                 {"class":"storage","id":"usb","businfo":"usb@2:1","children":[
                  {"class":"disk","id":"disk","product":"Elements","serial":"WX1A7","size":500107862016}]}]}""";
        workshop.put(id, "facts", stick).expect(200);
        assertThat(workshop.show(id).json().at("/media")).isEmpty();
        workshop.put(id, "facts", stick.replace("usb@2:1", "pci@0000:00:17.0")).expect(200);
        assertThat(workshop.show(id).at("/media/0/serialNumber")).isEqualTo("WX1A7");
    }

    @Test
    void a_disk_of_the_stock_answers_for_none_that_was_inside() {
        Workshop.Announced donor = workshop.erased();
        UUID part = Ids.next();
        workshop.put(
                        donor.deviceId(),
                        "harvested-parts/" + part,
                        "{\"kind\":\"MEDIUM\",\"massGrams\":115,\"mediumSerial\":\"" + donor.medium() + "\"}")
                .expect(204);
        UUID id = workshop.receivedAs("LAPTOP");
        workshop.put(id, "fitted-parts/" + part, "{}").expect(204);
        workshop.attach(Logs.erased(donor.medium())).expect(201);
        assertThat(state(id)).isEqualTo("RECEIVED");
        workshop.put(id, "media", SEARCHED.formatted("COVER_OPENED")).expect(204);
        assertThat(state(id)).isEqualTo("ERASED");
    }

    @Test
    void data_that_were_seen_on_the_shelf_open_also_what_was_out_and_what_never_holds_any() {
        UUID laptop = workshop.received("HDD").deviceId();
        String disk = workshop.show(laptop).at("/media/0/serialNumber");
        workshop.put(laptop, "media/" + disk + "/removal", WASTE).expect(204);
        UUID screen = workshop.receivedAs("SCREEN");
        for (UUID id : new UUID[] {laptop, screen}) {
            workshop.diagnose(id, "{\"check\":\"SCREEN\",\"result\":\"PASS\"}").expect(204);
            workshop.put(id, "grade", "{\"appearance\":\"B\"}").expect(200);
            workshop.put(id, "readiness", "{}").expect(204);
            Event _ = workshop.service
                    .log()
                    .publish(
                            "fr.boucle.redistribution.DeviceSentBack.v1",
                            id,
                            6,
                            4,
                            "{\"deviceId\":\"" + id + "\",\"reasonCode\":\"DATA_SEEN\",\"sentBackAt\":\""
                                    + Instant.now() + "\"}");
            Eventually.eventually(() -> assertThat(state(id)).isEqualTo("RECEIVED"));
            assertThat(workshop.show(id).at("/nextStep")).isEqualTo("INSPECT_MEDIA");
            workshop.put(id, "media", SEARCHED.formatted("COVER_OPENED")).expect(204);
            assertThat(state(id)).isNotEqualTo("RECEIVED");
        }
    }
}
