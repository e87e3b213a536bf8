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

/** Ways round the proof that data are gone: by another door, by another order, by what nobody can see from outside. */
class NoWayRoundTest {
    private static final String CRYPTO = "{\"method\":\"%s\",\"level\":\"PURGE\",\"tool\":\"?\",\"verified\":true}";
    private static final String REPLACING = "{\"replaced\":{\"destination\":\"WASTE\",\"massGrams\":10}}";
    private static final String RESET =
            "{\"method\":\"PHONE_RESET\",\"level\":\"PURGE\",\"tool\":\"menu\",\"verified\":true,\"reset\":{"
                    + "\"system\":\"ANDROID\",\"version\":13,\"encryptionSeen\":true,\"accountsRemoved\":true,"
                    + "\"locksOff\":true,\"restartedToSetup\":true,\"memoryCard\":\"NONE\",\"simCard\":\"RETURNED\"}}";

    private final Workshop workshop = new Workshop();

    private Workshop.Announced here(Workshop.Announced device) {
        Eventually.eventually(() -> workshop.show(device.deviceId()).expect(200));
        workshop.put(device.deviceId(), "reception", "{}").expect(204);
        return device;
    }

    private Workshop.Announced here(String kind, String media, int unidentified, String dataState) {
        return here(workshop.inventoried(kind, Workshop.freshSerial(), media, unidentified, dataState));
    }

    private static String hdd(String serial) {
        return "[{\"type\":\"HDD\",\"serialNumber\":\"" + serial + "\",\"sizeMegabytes\":476940}]";
    }

    private String next(Workshop.Announced device) {
        return workshop.show(device.deviceId()).at("/nextStep");
    }

    private String state(UUID id) {
        return workshop.show(id).at("/state");
    }

    @Test
    void a_disk_that_the_inventory_could_not_name_is_looked_for_beside_the_one_it_named() {
        String serial = Workshop.freshSerial();
        Workshop.Announced device = here("LAPTOP", hdd(serial), 1, "ERASURE_ENTRUSTED");
        assertThat(next(device)).isEqualTo("INSPECT_MEDIA");
        workshop.attach(Logs.erased(serial)).expect(201);
        assertThat(state(device.deviceId())).isEqualTo("RECEIVED");
        String nvme = Workshop.freshSerial();
        workshop.put(
                        device.deviceId(),
                        "media",
                        "{\"media\":[{\"serialNumber\":\"" + nvme + "\",\"type\":\"NVME\",\"sizeMegabytes\":256000}]}")
                .expect(204);
        assertThat(workshop.show(device.deviceId()).json().at("/media"))
                .as("it took the place of the one that nobody had seen")
                .hasSize(2);
        assertThat(next(device)).isEqualTo("ERASE");
    }

    @Test
    void what_an_inventory_only_supposed_is_not_there_once_somebody_looked() {
        Workshop.Announced device = here("LAPTOP", "[]", 1, "ERASURE_ENTRUSTED");
        assertThat(next(device)).isEqualTo("INSPECT_MEDIA");
        workshop.put(device.deviceId(), "media", "{\"media\":[],\"absence\":{\"how\":\"COVER_OPENED\"}}")
                .expect(204);
        assertThat(state(device.deviceId())).isEqualTo("ERASED");
    }

    @Test
    void that_the_donor_took_media_out_is_no_search_where_he_named_none() {
        UUID id =
                workshop.announced("", Workshop.freshSerial(), "MEDIA_REMOVED").deviceId();
        workshop.put(id, "reception", "{}").expect(204);
        assertThat(workshop.show(id).at("/nextStep")).isEqualTo("INSPECT_MEDIA");
    }

    @Test
    void that_the_donor_kept_the_disks_is_seen_and_a_disk_found_all_the_same_is_erased() {
        String serial = Workshop.freshSerial();
        Workshop.Announced device = here("LAPTOP", hdd(serial), 0, "MEDIA_REMOVED");
        assertThat(next(device)).isEqualTo("INSPECT_MEDIA");
        workshop.put(device.deviceId(), "media", "{\"media\":[{\"serialNumber\":\"" + serial + "\",\"type\":\"HDD\"}]}")
                .expect(204);
        assertThat(next(device)).isEqualTo("ERASE");
        workshop.attach(Logs.erased(serial)).expect(201);
        assertThat(state(device.deviceId())).isEqualTo("ERASED");
        Workshop.Announced empty = here("LAPTOP", hdd(Workshop.freshSerial()), 0, "MEDIA_REMOVED");
        workshop.put(empty.deviceId(), "media", "{\"media\":[],\"absence\":{\"how\":\"COVER_OPENED\"}}")
                .expect(204);
        assertThat(state(empty.deviceId())).isEqualTo("ERASED");
    }

    @Test
    void a_device_that_left_without_its_disk_is_opened_again_when_it_comes_back() {
        Workshop.Announced device = workshop.received("HDD");
        workshop.put(device.deviceId(), "media/" + device.medium() + "/removal", "{\"massGrams\":90}")
                .expect(204);
        workshop.diagnose(device.deviceId(), "{\"check\":\"SCREEN\",\"result\":\"PASS\"}")
                .expect(204);
        workshop.put(device.deviceId(), "grade", "{\"appearance\":\"B\"}").expect(200);
        workshop.put(device.deviceId(), "readiness", "{}").expect(204);
        comesBack(device);
        assertThat(next(device)).isEqualTo("INSPECT_MEDIA");
    }

    private void comesBack(Workshop.Announced device) {
        Event _ = workshop.service
                .log()
                .publish(
                        "fr.boucle.redistribution.DeviceReturned.v1",
                        device.deviceId(),
                        6,
                        4,
                        "{\"deviceId\":\"" + device.deviceId() + "\",\"toOrganisationId\":\"" + workshop.id
                                + "\",\"reasonCode\":\"BROKEN_DOWN\",\"returnedAt\":\"" + Instant.now() + "\"}");
        Eventually.eventually(() -> assertThat(state(device.deviceId())).isNotEqualTo("READY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CRYPTOGRAPHIC_ERASE", "OVERWRITE", "NVME_FORMAT", "SYSTEM_RESET"})
    void a_phones_memory_is_erased_by_its_reset_with_its_checks_and_by_nothing_else(String method) {
        Workshop.Announced phone = here("SMARTPHONE", "[]", 0, "ERASURE_ENTRUSTED");
        assertThat(workshop.put(phone.deviceId(), "manual-erasures/BUILT-IN", CRYPTO.formatted(method))
                        .status())
                .isEqualTo(409);
        assertThat(state(phone.deviceId())).isEqualTo("RECEIVED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSD", "OTHER", "NVME"})
    void a_card_noted_on_a_phone_is_not_its_memory(String type) {
        Workshop.Announced phone = here("SMARTPHONE", "[]", 0, "ERASURE_ENTRUSTED");
        String card = Workshop.freshSerial();
        workshop.put(
                        phone.deviceId(),
                        "media",
                        "{\"media\":[{\"serialNumber\":\"" + card + "\",\"type\":\"" + type + "\"}]}")
                .expect(204);
        workshop.put(
                        phone.deviceId(),
                        "media",
                        "{\"media\":[{\"serialNumber\":\"BUILT-IN\",\"type\":\"" + type + "\"}]}")
                .expect(204);
        workshop.put(phone.deviceId(), "media/" + card + "/removal", "{\"massGrams\":1}")
                .expect(204);
        workshop.put(phone.deviceId(), "media/BUILT-IN/removal", "{\"massGrams\":1}")
                .expectProblem(409, "memory-built-in");
        assertThat(state(phone.deviceId())).isEqualTo("RECEIVED");
        workshop.put(phone.deviceId(), "manual-erasures/BUILT-IN", RESET).expect(204);
        assertThat(state(phone.deviceId())).isEqualTo("ERASED");
    }

    @Test
    void a_card_that_was_taken_out_is_looked_for_again_when_its_phone_comes_back() {
        Workshop.Announced phone = here("SMARTPHONE", "[]", 0, "ERASURE_ENTRUSTED");
        UUID id = phone.deviceId();
        String card = Workshop.freshSerial();
        String removal = "media/" + card + "/removal";
        workshop.put(id, "media", "{\"media\":[{\"serialNumber\":\"" + card + "\",\"type\":\"SSD\"}]}");
        workshop.put(id, removal, "{\"massGrams\":1}").expect(204);
        workshop.put(id, "manual-erasures/BUILT-IN", RESET).expect(204);
        workshop.diagnose(id, "{\"check\":\"SCREEN\",\"result\":\"PASS\"}").expect(204);
        workshop.put(id, "grade", "{\"appearance\":\"B\"}").expect(200);
        workshop.put(id, "readiness", "{}").expect(204);
        comesBack(phone);
        workshop.put(id, "manual-erasures/BUILT-IN", RESET).expect(204);
        assertThat(state(id)).isNotEqualTo("ERASED");
        workshop.put(id, removal, "{\"massGrams\":1}").expect(204);
        assertThat(state(id)).isEqualTo("ERASED");
    }

    @Test
    void what_was_tested_on_the_old_board_is_tested_again_on_the_new_one() {
        Workshop.Announced device = workshop.graded();
        UUID part = Ids.next();
        Workshop.Announced donor = workshop.erased();
        workshop.put(donor.deviceId(), "media", Workshop.withoutCards("{\"media\":[]}"))
                .expect(204);
        workshop.put(donor.deviceId(), "harvested-parts/" + part, "{\"kind\":\"MAINBOARD\",\"massGrams\":300}")
                .expect(204);
        workshop.put(device.deviceId(), "fitted-parts/" + part, "{}").expectProblem(409, "replaced-part-unsaid");
        workshop.put(device.deviceId(), "fitted-parts/" + part, REPLACING).expect(204);
        workshop.put(device.deviceId(), "grade", "{\"appearance\":\"A\"}").expect(200);
        workshop.put(device.deviceId(), "readiness", "{}").expectProblem(409, "locks-not-tested");
    }

    @Test
    void a_size_that_is_learned_after_the_wipe_can_still_contradict_it() {
        String serial = Workshop.freshSerial();
        String named = "[{\"type\":\"HDD\",\"serialNumber\":\"" + serial + "\"}]";
        Workshop.Announced device = here("LAPTOP", named, 0, "ERASURE_ENTRUSTED");
        workshop.attach(Logs.erased(serial).replace("500107862016", "    67108864"))
                .expect(201);
        assertThat(state(device.deviceId())).isEqualTo("ERASED");
        workshop.put(
                        device.deviceId(),
                        "media",
                        "{\"media\":[{\"serialNumber\":\"" + serial + "\",\"type\":\"HDD\",\"sizeMegabytes\":500000}]}")
                .expect(204);
        assertThat(state(device.deviceId())).isEqualTo("RECEIVED");
    }

    @Test
    void an_erased_disk_takes_its_proof_along_into_another_device_and_only_once() {
        Workshop.Announced donor = workshop.received("HDD");
        String log = Logs.erased(donor.medium());
        workshop.attach(log).expect(201);
        UUID part = Ids.next();
        workshop.put(
                        donor.deviceId(),
                        "harvested-parts/" + part,
                        "{\"kind\":\"MEDIUM\",\"massGrams\":115,\"mediumSerial\":\"" + donor.medium() + "\"}")
                .expect(204);
        Workshop.Announced taker = workshop.erased();
        workshop.put(taker.deviceId(), "fitted-parts/" + part, "{}").expect(204);
        assertThat(workshop.attach(log).expect(201).at("/drives/0/verdict")).isEqualTo("ACCEPTED");
        assertThat(state(taker.deviceId())).isEqualTo("ERASED");
    }

    @Test
    void a_log_with_another_serial_is_spent_in_whichever_workshop_it_is_sent() {
        Workshop.Announced proved = workshop.received("HDD");
        String log = Logs.erased(proved.medium());
        workshop.attach(log).expect(201);
        Workshop other = new Workshop();
        Workshop.Announced another = other.received("HDD");
        String renamed = log.replace(proved.medium(), another.medium());
        assertThat(other.attach(renamed).at("/drives/0/reasons")).isEqualTo("[\"run-already-used\"]");
    }
}
