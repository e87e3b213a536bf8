package fr.boucle.repairs;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Event;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.Ids;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What its donor glued on a device leads to it at the bench too. */
class AssetTagTest {
    private final Workshop workshop = new Workshop();
    private final Caller own = workshop.technician();

    private UUID tagged(String tag) {
        UUID deviceId = Ids.next();
        Event _ = workshop.service.log().publish(Workshop.HANDED_OVER, deviceId, 7, 1, """
                {"deviceId":"%s","code":"%s","conventionId":"%s","donorOrganisationId":"%s","receiverOrganisationId":"%s",
                "communeCode":"44109","legalBasis":"CG3P L3212-2 3°","resale":"NONE","dataState":"ERASURE_ENTRUSTED",
                "device":{"kind":"LAPTOP","manufacturer":"Dell Inc.","model":"XPS 13 9350","serialNumber":"%s","media":[]},
                "massGrams":1290,"massSource":"REFERENCE","assetTag":"%s","handedOverAt":"2026-11-20T10:00:00Z"}""".formatted(
                        deviceId,
                        DeviceCode.draw(new Random()).value(),
                        Ids.next(),
                        workshop.donor,
                        workshop.id,
                        Workshop.freshSerial(),
                        tag));
        eventually(() -> workshop.show(deviceId).expect(200));
        return deviceId;
    }

    @Test
    void the_bench_finds_a_device_by_its_donors_own_number() {
        UUID device = tagged(" P-E1847-30 ");
        UUID _ = tagged("P-E1847-3");
        assertThat(own.get("/api/repairs/devices?serial=p-e1847-30")
                        .expect(200)
                        .json()
                        .findValuesAsText("deviceId"))
                .containsExactly(device.toString());
        assertThat(own.put("/api/repairs/scans/reception", Map.of("codes", List.of("P-E1847-30")))
                        .expect(200)
                        .at("/0/outcome"))
                .isEqualTo("DONE");
        assertThat(workshop.show(device).at("/state")).isEqualTo("RECEIVED");
    }

    @Test
    void a_number_that_two_have_chooses_neither_and_one_that_names_nothing_is_none() {
        UUID _ = tagged("INV-77");
        UUID _ = tagged("INV-77");
        UUID _ = tagged("sans numéro");
        assertThat(own.put("/api/repairs/scans/look", Map.of("codes", List.of("INV-77", "sans numéro")))
                        .expect(200)
                        .json()
                        .findValuesAsText("reason"))
                .containsExactly("ambiguous", "not-found");
    }
}
