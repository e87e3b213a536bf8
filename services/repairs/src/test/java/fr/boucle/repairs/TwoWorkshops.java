package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Eventually;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.Ids;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Two workshops that one machine comes to, one after the other. */
final class TwoWorkshops {
    final Workshop first = new Workshop();
    final Workshop second = new Workshop();

    /** A machine that a workshop gave to a household. */
    Workshop.Announced delivered() {
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
    static UUID comesAgain(Workshop workshop, Workshop.Announced known, String maker) {
        UUID id = Ids.next();
        String plate = "m-" + known.medium().toLowerCase(Locale.ROOT);
        var seen = Map.of("kind", "LAPTOP", "manufacturer", maker, "model", "XPS 13", "serialNumber", plate);
        workshop.technician()
                .put("/api/repairs/devices/" + id + "/unexpected-reception", seen)
                .expect(201);
        return id;
    }

    /** The donor of a machine lists it again, says that it is the one that it had given, and gives it to another workshop. */
    static UUID givenAgain(Workshop workshop, Workshop.Announced known) {
        UUID id = Ids.next();
        String json = """
                {"deviceId":"%s","code":"%s","formerDeviceId":"%s","donorOrganisationId":"%s","receiverOrganisationId":"%s",
                "dataState":"ERASURE_ENTRUSTED","massGrams":1290,
                "device":{"kind":"LAPTOP","manufacturer":"Dell Inc.","model":"XPS 13","serialNumber":"M%s"}}""".formatted(
                        id,
                        DeviceCode.draw(new Random()).value(),
                        known.deviceId(),
                        workshop.donor,
                        workshop.id,
                        known.medium());
        Object _ = workshop.service.log().publish(Workshop.HANDED_OVER, id, 7, 1, json);
        Eventually.eventually(() -> workshop.show(id).expect(200));
        workshop.put(id, "reception", "{}").expect(204);
        return id;
    }

    static JsonNode twins(Workshop workshop, UUID id) {
        return workshop.technician()
                .get("/api/repairs/devices/" + id + "/twins")
                .expect(200)
                .json();
    }

    static void answer(Workshop workshop, UUID id, String answer, int status) {
        String twin = twins(workshop, id).at("/0/twinId").asText();
        workshop.put(id, "twins/" + twin, "{\"answer\":\"" + answer + "\",\"note\":\"étiquette comparée\"}")
                .expect(status);
    }

    void returned(Workshop.Announced device) {
        String json =
                "{\"deviceId\":\"%s\",\"toOrganisationId\":\"%s\",\"reasonCode\":\"BROKEN_DOWN\",\"returnedAt\":\"2026-11-27T10:00:00Z\"}"
                        .formatted(device.deviceId(), first.id);
        Object _ = first.service
                .log()
                .publish("fr.boucle.redistribution.DeviceReturned.v1", device.deviceId(), 4, 4, json);
    }
}
