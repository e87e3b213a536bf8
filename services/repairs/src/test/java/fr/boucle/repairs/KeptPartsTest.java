package fr.boucle.repairs;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Event;
import fr.boucle.values.Ids;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the stock keeps for a device is kept as long as that may have it. */
class KeptPartsTest {
    private final Workshop workshop = new Workshop();

    private UUID keptFor(UUID device) {
        UUID part = Ids.next();
        workshop.technician()
                .put("/api/repairs/parts/" + part, "{\"kind\":\"MEMORY\",\"origin\":\"NEW\",\"massGrams\":10}")
                .expect(204);
        workshop.technician()
                .put("/api/repairs/parts/" + part + "/reservation", "{\"deviceId\":\"" + device + "\"}")
                .expect(204);
        return part;
    }

    private String kept() {
        return workshop.technician()
                .get("/api/repairs/parts/levels")
                .expect(200)
                .at("/0/reserved");
    }

    @Test
    void a_part_kept_for_a_device_that_is_scrapped_is_free_and_goes_into_another() {
        UUID device = workshop.erased().deviceId();
        UUID taker = workshop.erased().deviceId();
        UUID part = keptFor(device);
        UUID _ = keptFor(taker);
        assertThat(kept()).isEqualTo("2");
        String carcass = "{\"kind\":\"CARCASS\",\"massGrams\":1290,\"dataBearing\":false}";
        workshop.put(device, "scrapping", "{\"reasonCode\":\"BEYOND_REPAIR\",\"items\":[" + carcass + "]}")
                .expect(200);
        assertThat(kept()).as("the other's stays kept").isEqualTo("1");
        workshop.put(taker, "fitted-parts/" + part, "{}").expect(204);
    }

    @Test
    void a_part_kept_for_a_device_that_was_given_is_free() {
        Workshop.Announced device = workshop.graded();
        UUID id = device.deviceId();
        UUID _ = keptFor(id);
        workshop.put(id, "readiness", "{\"accessories\":[\"CHARGER\"]}").expect(204);
        assertThat(kept()).isEqualTo("1");
        Event _ = workshop.service
                .log()
                .publish(
                        "fr.boucle.redistribution.DeviceDelivered.v1",
                        id,
                        5,
                        3,
                        "{\"deviceId\":\"" + id + "\",\"deliveredAt\":\"2026-11-21T16:00:00Z\"}");
        eventually(() -> assertThat(kept()).isEqualTo("0"));
    }
}
