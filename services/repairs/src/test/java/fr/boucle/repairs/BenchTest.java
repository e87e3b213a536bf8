package fr.boucle.repairs;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Event;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A device's way over the bench, through HTTP and the log. */
class BenchTest {
    private final Workshop workshop = new Workshop();

    @Test
    void from_hand_over_to_stock() {
        Workshop.Announced device = workshop.announced("HDD");
        UUID id = device.deviceId();
        assertThat(workshop.show(id).at("/state")).isEqualTo("EXPECTED");
        workshop.put(id, "reception", "{}").expect(204);
        var report = workshop.attach(Logs.erased(device.medium())).expect(201);
        assertThat(report.at("/drives/0/verdict")).isEqualTo("ACCEPTED");
        assertThat(report.at("/drives/0/deviceId")).isEqualTo(id.toString());
        assertThat(workshop.show(id).at("/state")).isEqualTo("ERASED");
        workshop.diagnose(id, "{\"check\":\"SCREEN\",\"result\":\"PASS\"}").expect(204);
        assertThat(workshop.put(id, "grade", "{\"appearance\":\"A\"}")
                        .expect(200)
                        .at("/grade"))
                .isEqualTo("B");
        workshop.put(id, "readiness", "{\"accessories\":[\"CHARGER\"]}").expect(204);
        workshop.put(id, "readiness", "{\"accessories\":[\"CHARGER\"]}").expect(204);

        Event ready = workshop.event(id, "DeviceReady");
        assertThat(ready.hop()).isEqualTo(2);
        assertThat(ready.json().at("/dataState").asText()).isEqualTo("ERASED");
        assertThat(ready.json().at("/refurbished").asBoolean()).isFalse();
        assertThat(ready.json().at("/device/media/0/serialNumber").asText()).isEqualTo(device.medium());
        assertThat(ready.json().at("/donorOrganisationId").asText()).isEqualTo(workshop.donor.toString());
        assertThat(workshop.events(id, "DeviceReady")).hasSize(1);
        assertThat(workshop.service.log().of("repairs", id))
                .extracting(Event::name)
                .containsExactly("DeviceReceived", "ErasureAccepted", "DeviceDiagnosed", "DeviceReady");
        assertThat(workshop.service.log().of("repairs", id))
                .extracting(Event::sequence)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void a_failed_wipe_blocks_and_the_device_leaves_as_data_bearing_waste() {
        Workshop.Announced device = workshop.received("HDD");
        UUID id = device.deviceId();
        assertThat(workshop.attach(Logs.failed(device.medium())).expect(201).at("/drives/0/reasons"))
                .contains("erasure-failed", "not-fully-erased");
        assertThat(workshop.show(id).at("/state")).isEqualTo("BLOCKED");
        workshop.put(id, "readiness", "{}").expectProblem(409, "media-not-cleared");
        workshop.put(id, "grade", "{\"appearance\":\"A\"}").expectProblem(409, "media-not-cleared");
        String hidden = "{\"reasonCode\":\"ERASURE_IMPOSSIBLE\",\"items\":[{\"kind\":\"CARCASS\",\"massGrams\":1000,"
                + "\"dataBearing\":false}]}";
        workshop.put(id, "scrapping", hidden).expectProblem(409, "data-bearing-undeclared");
        String declared = "{\"reasonCode\":\"ERASURE_IMPOSSIBLE\",\"items\":[{\"kind\":\"CARCASS\",\"massGrams\":1000,"
                + "\"dataBearing\":true,\"mediumSerial\":\"" + device.medium()
                + "\"},{\"kind\":\"BATTERY\",\"massGrams\":280,\"chemistry\":\"LITHIUM_ION\",\"dataBearing\":false}]}";
        String items = workshop.put(id, "scrapping", declared).expect(200).at("/items");
        assertThat(workshop.put(id, "scrapping", declared).expect(200).at("/items"))
                .isEqualTo(items);
        workshop.put(id, "scrapping", declared.replace("1000", "15000")).expectProblem(409, "scrapped-otherwise");
        workshop.put(id, "scrapping", hidden).expectProblem(409, "scrapped-otherwise");

        Event scrapped = workshop.event(id, "DeviceScrapped");
        assertThat(scrapped.hop()).isEqualTo(2);
        assertThat(scrapped.json().at("/producerOrganisationId").asText()).isEqualTo(workshop.donor.toString());
        assertThat(scrapped.json().at("/holderOrganisationId").asText()).isEqualTo(workshop.id.toString());
        assertThat(scrapped.json().at("/differenceGrams").asLong()).isEqualTo(10);
        assertThat(workshop.events(id, "ErasureBlocked")).hasSize(1);
    }

    @Test
    void a_scrapped_device_whose_erasure_was_accepted_is_the_workshops_waste() {
        Workshop.Announced device = workshop.erased();
        String body = "{\"reasonCode\":\"BEYOND_REPAIR\",\"items\":[{\"kind\":\"CARCASS\",\"massGrams\":1300,"
                + "\"dataBearing\":false}],\"parts\":[{\"kind\":\"MEMORY\",\"massGrams\":20}]}";
        workshop.put(device.deviceId(), "scrapping", body).expect(200);
        Event scrapped = workshop.event(device.deviceId(), "DeviceScrapped");
        assertThat(scrapped.json().at("/producerOrganisationId").asText()).isEqualTo(workshop.id.toString());
        assertThat(scrapped.json().at("/differenceGrams").asLong()).isEqualTo(-30);
        assertThat(scrapped.json().at("/parts/0/kind").asText()).isEqualTo("MEMORY");
    }

    @Test
    void a_returned_device_comes_back_with_its_history_and_must_be_erased_again() {
        Workshop.Announced device = workshop.ready();
        UUID id = device.deviceId();
        Event _ = workshop.service
                .log()
                .publish(
                        "fr.boucle.redistribution.DeviceDelivered.v1",
                        id,
                        5,
                        3,
                        "{\"deviceId\":\"" + id + "\",\"deliveredAt\":\"2026-11-21T16:00:00Z\"}");
        eventually(() -> assertThat(workshop.show(id).at("/state")).isEqualTo("DELIVERED"));
        Event _ = workshop.service
                .log()
                .publish(
                        "fr.boucle.redistribution.DeviceReturned.v1",
                        id,
                        6,
                        4,
                        "{\"deviceId\":\"" + id + "\",\"toOrganisationId\":\"" + workshop.id
                                + "\",\"reasonCode\":\"BROKEN_DOWN\",\"returnedAt\":\"" + java.time.Instant.now()
                                + "\"}");
        eventually(() -> assertThat(workshop.show(id).at("/state")).isEqualTo("RECEIVED"));
        assertThat(workshop.show(id).at("/history/0/event")).isEqualTo("DeviceReceived");
        workshop.put(id, "readiness", "{}").expectProblem(409, "media-not-cleared");
        workshop.attach(Logs.erased(device.medium())).expect(201);
        workshop.diagnose(id, "{\"check\":\"SCREEN\",\"result\":\"PASS\"}").expect(204);
        workshop.put(id, "grade", "{\"appearance\":\"C\"}").expect(200);
        workshop.put(id, "readiness", "{}").expect(204);
        eventually(() -> assertThat(workshop.event(id, "DeviceReady").hop()).isEqualTo(5));
    }

    @Test
    void a_fault_found_on_the_shelf_goes_back_over_the_bench_with_the_same_proof_and_a_new_grade() {
        Workshop.Announced device = workshop.ready();
        UUID id = device.deviceId();
        String certificate = workshop.show(id).at("/certificateId");
        sentBack(id, 3, "FAULT_FOUND");
        eventually(() -> assertThat(workshop.show(id).at("/state")).isEqualTo("DIAGNOSED"));
        assertThat(workshop.show(id).at("/nextStep")).isEqualTo("DIAGNOSE");
        assertThat(workshop.show(id).at("/diagnosis/toRetest/0")).isEqualTo("SCREEN");
        assertThat(workshop.show(id).json().at("/history").findValuesAsText("reasonCode"))
                .contains("FAULT_FOUND");
        workshop.put(id, "readiness", "{}").expectProblem(409, "device-not-graded");
        workshop.put(id, "checks", "{\"checks\":[{\"check\":\"SCREEN\",\"result\":\"PASS\"}]}")
                .expect(204);
        workshop.put(id, "grade", "{\"appearance\":\"C\"}").expect(200);
        workshop.put(id, "readiness", "{}").expect(204);
        assertThat(workshop.show(id).at("/certificateId")).isEqualTo(certificate);
        eventually(() -> assertThat(workshop.event(id, "DeviceReady").hop()).isEqualTo(4));
        assertThat(workshop.events(id, "ErasureAccepted")).hasSize(1);
    }

    @Test
    void data_seen_on_the_shelf_hold_the_device_until_it_is_erased_again() {
        Workshop.Announced device = workshop.ready();
        UUID id = device.deviceId();
        sentBack(id, 3, "DATA_SEEN");
        eventually(() -> assertThat(workshop.show(id).at("/state")).isEqualTo("RECEIVED"));
        workshop.put(id, "readiness", "{}").expectProblem(409, "media-not-cleared");
    }

    private void sentBack(UUID id, int hop, String reason) {
        String json =
                "{\"deviceId\":\"%s\",\"code\":\"X\",\"organisationId\":\"%s\",\"reasonCode\":\"%s\",\"sentBackAt\":\"%s\"}"
                        .formatted(id, workshop.id, reason, java.time.Instant.now());
        Event _ = workshop.service.log().publish("fr.boucle.redistribution.DeviceSentBack.v1", id, 1, hop, json);
    }

    @Test
    void missing_then_found_is_received() {
        Workshop.Announced device = workshop.announced("HDD");
        workshop.put(device.deviceId(), "non-reception", "{}").expect(204);
        workshop.put(device.deviceId(), "non-reception", "{}").expect(204);
        assertThat(workshop.show(device.deviceId()).at("/state")).isEqualTo("MISSING");
        workshop.put(device.deviceId(), "reception", "{}").expect(204);
        assertThat(workshop.show(device.deviceId()).at("/state")).isEqualTo("RECEIVED");
        workshop.put(device.deviceId(), "non-reception", "{}").expectProblem(409, "device-not-awaited");
        Event _ = workshop.event(device.deviceId(), "DeviceReceived");
        assertThat(workshop.events(device.deviceId(), "DeviceNotReceived")).hasSize(1);
    }

    @Test
    void another_workshop_sees_nothing_and_changes_nothing() {
        Workshop.Announced device = workshop.received("HDD");
        var stranger = workshop.service.as(Someone.of(Ids.next(), Role.TECHNICIAN));
        stranger.get("/api/repairs/devices/" + device.deviceId()).expectProblem(404, "not-found");
        stranger.put(
                        "/api/repairs/devices/" + device.deviceId() + "/diagnosis",
                        "{\"checks\":[{\"check\":\"SCREEN\",\"result\":\"PASS\"}]}")
                .expectProblem(404, "not-found");
        assertThat(stranger.get("/api/repairs/devices?serial=" + device.medium())
                        .expect(200)
                        .json())
                .isEmpty();
        assertThat(workshop.technician()
                        .get("/api/repairs/devices?serial=" + device.medium())
                        .json())
                .hasSize(1);
        assertThat(workshop.technician()
                        .get("/api/repairs/devices?code=" + device.code().toLowerCase(java.util.Locale.ROOT))
                        .json())
                .hasSize(1);
    }

    @Test
    void a_serial_is_found_however_it_is_typed() {
        Workshop.Announced device = workshop.received("HDD");
        String typed =
                " m-" + device.medium().toLowerCase(java.util.Locale.ROOT).replaceAll("(.{4})", "$1 ");
        String path = "/api/repairs/devices?serial=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
        assertThat(workshop.technician().get(path).at("/0/deviceId"))
                .isEqualTo(device.deviceId().toString());
        assertThat(workshop.technician()
                        .put("/api/repairs/scans/look", Map.of("codes", List.of(typed)))
                        .at("/0/deviceId"))
                .isEqualTo(device.deviceId().toString());
        var stranger = workshop.service.as(Someone.of(Ids.next(), Role.TECHNICIAN));
        assertThat(stranger.get(path).expect(200).json()).isEmpty();
    }

    @Test
    void a_change_on_an_old_version_is_stale() {
        Workshop.Announced device = workshop.received("HDD");
        String etag = workshop.show(device.deviceId()).etag();
        workshop.attach(Logs.erased(device.medium())).expect(201);
        workshop.technician()
                .ifMatch(etag)
                .put("/api/repairs/devices/" + device.deviceId() + "/media", "{\"media\":[]}")
                .expectProblem(412, "stale-version");
    }

    @Test
    void a_destroyed_medium_needs_its_certificate_and_is_out() {
        Workshop.Announced device = workshop.received("SSD");
        String path = "manual-erasures/" + device.medium();
        String body =
                "{\"method\":\"MEDIUM_DESTROYED\",\"level\":\"DESTROY\",\"tool\":\"broyeur\",\"verified\":true%s}";
        workshop.put(device.deviceId(), path, body.formatted("")).expectProblem(422, "invalid-fields");
        workshop.put(device.deviceId(), path, body.formatted(",\"certificateNumber\":\"D-2026-17\""))
                .expect(204);
        assertThat(workshop.show(device.deviceId()).at("/state")).isEqualTo("ERASED");
        assertThat(workshop.show(device.deviceId()).at("/media/0/erasure/verdict"))
                .isEqualTo("REMOVED");
        assertThat(workshop.show(device.deviceId()).at("/donorOwns")).isEqualTo("false");
    }
}
