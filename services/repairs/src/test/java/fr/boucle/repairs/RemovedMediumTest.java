package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A medium taken out of a device that lives on or not: where it goes is always said, and told once. */
class RemovedMediumTest {
    private static final String CARCASS =
            "{\"reasonCode\":\"BEYOND_REPAIR\",\"items\":[{\"kind\":\"CARCASS\",\"massGrams\":1100,\"dataBearing\":false}%s]}";

    private final Workshop workshop = new Workshop();

    private static String removal(Workshop.Announced device) {
        return "media/" + device.medium() + "/removal";
    }

    private void grade(UUID id) {
        workshop.diagnose(id, "{\"check\":\"SCREEN\",\"result\":\"PASS\"}").expect(204);
        workshop.put(id, "grade", "{\"appearance\":\"B\"}").expect(200);
    }

    @Test
    void an_unerased_medium_of_a_device_that_lives_on_is_waste_that_may_hold_data() {
        Workshop.Announced device = workshop.received("HDD");
        UUID id = device.deviceId();
        workshop.put(id, removal(device), "{}").expectProblem(422, "invalid-fields");
        workshop.put(id, removal(device), "{\"massGrams\":115}").expect(204);
        workshop.put(id, removal(device), "{}").expect(204);
        workshop.put(id, "media/NOT-THERE/removal", "{\"massGrams\":1}").expectProblem(409, "unknown-medium");
        assertThat(workshop.show(id).at("/state")).isEqualTo("ERASED");
        assertThat(workshop.show(id).at("/media/0/erasure/verdict")).isEqualTo("REMOVED");
        JsonNode told = workshop.event(id, "MediumRemoved").json();
        assertThat(told.at("/fate").asText()).isEqualTo("WASTE");
        assertThat(told.at("/waste/item/kind").asText()).isEqualTo("MEDIUM");
        assertThat(told.at("/waste/item/mediumSerial").asText()).isEqualTo(device.medium());
        assertThat(told.at("/waste/item/massGrams").asLong()).isEqualTo(115);
        assertThat(told.at("/waste/item/dataBearing").asBoolean()).isTrue();
        assertThat(told.at("/waste/code").asText()).isEqualTo(device.code());
        assertThat(told.at("/waste/producerOrganisationId").asText()).isEqualTo(workshop.donor.toString());
        grade(id);
        workshop.put(id, "readiness", "{}").expect(204);
        JsonNode ready = workshop.event(id, "DeviceReady").json();
        assertThat(ready.at("/dataState").asText()).isEqualTo("MEDIA_REMOVED");
        assertThat(ready.at("/massGrams").asLong()).isEqualTo(1290 - 115);
        assertThat(ready.at("/device/media")).isEmpty();
        assertThat(workshop.events(id, "MediumRemoved")).hasSize(1);
    }

    @Test
    void what_is_waste_already_is_no_piece_of_the_device_any_more() {
        Workshop.Announced device = workshop.received("HDD");
        UUID id = device.deviceId();
        workshop.put(id, removal(device), "{\"massGrams\":115}").expect(204);
        String medium = ",{\"kind\":\"MEDIUM\",\"massGrams\":115,\"mediumSerial\":\"" + device.medium()
                + "\",\"dataBearing\":true}";
        workshop.put(id, "scrapping", CARCASS.formatted(medium)).expectProblem(409, "medium-gone");
        workshop.put(id, "scrapping", CARCASS.formatted("")).expect(200);
        JsonNode scrapped = workshop.event(id, "DeviceScrapped").json();
        assertThat(scrapped.at("/massGrams").asLong()).isEqualTo(1175);
        assertThat(scrapped.at("/differenceGrams").asLong()).isEqualTo(75);
        assertThat(scrapped.at("/producerOrganisationId").asText()).isEqualTo(workshop.donor.toString());
    }

    @Test
    void what_is_kept_is_accounted_for_before_its_device_leaves() {
        Workshop.Announced device = workshop.received("SSD");
        UUID id = device.deviceId();
        workshop.put(id, removal(device), "{\"massGrams\":48,\"destination\":\"KEPT\"}")
                .expect(204);
        workshop.put(id, removal(device), "{}").expect(204);
        grade(id);
        workshop.put(id, "readiness", "{}").expectProblem(409, "removed-medium-unaccounted");
        workshop.put(id, "scrapping", CARCASS.formatted("")).expectProblem(409, "data-bearing-undeclared");
        workshop.put(id, removal(device), "{\"destination\":\"WASTE\"}").expect(204);
        assertThat(workshop.show(id).at("/state")).isEqualTo("GRADED");
        workshop.put(id, "readiness", "{}").expect(204);
        JsonNode told = workshop.event(id, "DeviceReady").json();
        assertThat(told.at("/massGrams").asLong()).isEqualTo(1290 - 48);
        assertThat(workshop.events(id, "MediumRemoved"))
                .extracting(event -> event.json().at("/fate").asText())
                .containsExactly("KEPT", "WASTE");
    }

    @Test
    void what_is_soldered_to_a_laptops_board_is_no_piece_and_is_not_taken_out() {
        UUID id = workshop.receivedAs("LAPTOP");
        String serial = Workshop.freshSerial();
        workshop.put(id, "media", "{\"media\":[{\"serialNumber\":\"" + serial + "\",\"type\":\"EMMC\"}]}")
                .expect(204);
        workshop.put(id, "media/" + serial + "/removal", "{\"massGrams\":10}").expectProblem(409, "memory-built-in");
        String medium =
                ",{\"kind\":\"MEDIUM\",\"massGrams\":10,\"mediumSerial\":\"" + serial + "\",\"dataBearing\":true}";
        workshop.put(id, "scrapping", CARCASS.formatted(medium)).expectProblem(409, "data-bearing-undeclared");
        workshop.put(
                        id,
                        "scrapping",
                        CARCASS.formatted("")
                                .replace("]}", "],\"piecesWeighed\":true}")
                                .replace("false", "true"))
                .expect(200);
    }

    @Test
    void a_phones_memory_is_no_piece_beside_a_carcass_that_is_said_to_hold_nothing() {
        Workshop.Announced phone = workshop.announcedAs("SMARTPHONE", "");
        UUID id = phone.deviceId();
        workshop.put(id, "reception", "{}").expect(204);
        String apart =
                "{\"reasonCode\":\"BEYOND_REPAIR\",\"items\":[{\"kind\":\"CARCASS\",\"massGrams\":%d,\"dataBearing\":%s},"
                        + "{\"kind\":\"MEDIUM\",\"massGrams\":10,\"mediumSerial\":\"BUILT-IN\",\"dataBearing\":true}],\"piecesWeighed\":true}";
        workshop.put(id, "scrapping", apart.formatted(160, false)).expectProblem(409, "data-bearing-undeclared");
        workshop.put(id, "scrapping", apart.formatted(160, true)).expect(200);
    }

    @Test
    void an_erased_medium_is_kept_or_goes_as_harmless_waste() {
        Workshop.Announced device = workshop.erased();
        UUID id = device.deviceId();
        workshop.put(id, removal(device), "{}").expect(204);
        workshop.put(id, removal(device), "{\"massGrams\":110,\"destination\":\"WASTE\"}")
                .expect(204);
        JsonNode told = workshop.event(id, "MediumRemoved").json();
        assertThat(workshop.show(id).at("/state")).isEqualTo("ERASED");
        assertThat(workshop.events(id, "MediumRemoved")
                        .getLast()
                        .json()
                        .at("/waste/item/dataBearing")
                        .asBoolean())
                .isFalse();
        assertThat(told.at("/type").asText()).isEqualTo("HDD");
    }

    @Test
    void pieces_that_cannot_be_that_device_are_refused_unless_they_were_weighed() {
        Workshop.Announced device = workshop.erased();
        String mistyped = "{\"reasonCode\":\"BEYOND_REPAIR\",\"items\":[{\"kind\":\"CARCASS\",\"massGrams\":%d,"
                + "\"dataBearing\":false}]%s}";
        workshop.put(device.deviceId(), "scrapping", mistyped.formatted(12_900, ""))
                .expectProblem(409, "masses-implausible");
        workshop.put(device.deviceId(), "scrapping", mistyped.formatted(129, ""))
                .expectProblem(409, "masses-implausible");
        workshop.put(device.deviceId(), "scrapping", mistyped.formatted(2_700, ",\"piecesWeighed\":true"))
                .expect(200);
        assertThat(workshop.event(device.deviceId(), "DeviceScrapped")
                        .json()
                        .at("/differenceGrams")
                        .asLong())
                .isEqualTo(1290 - 2700);
    }
}
