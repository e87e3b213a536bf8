package fr.boucle.wasteregister.lot;

import fr.boucle.messaging.EventJson;
import fr.boucle.testkit.Golden;
import fr.boucle.wasteregister.A;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The golden files of what is published here: unchanged. */
class LotContractTest {
    private static final UUID LOT = UUID.fromString("0199a4c2-7e00-7000-8000-0000000000e1");
    private static final UUID SITE = UUID.fromString("0199a4c2-7a00-7000-8000-0000000000a2");
    private final EventJson json = A.part().bean(EventJson.class);

    @Test
    void waste_lot_weighed_v1_is_unchanged() {
        unchanged(new LotEvent.WasteLotWeighed(
                LOT, SITE, "16 02 13*", 12_000, "REEL", -150, Instant.parse("2026-11-22T08:00:00Z")));
    }

    @Test
    void waste_lot_consigned_v1_is_unchanged() {
        unchanged(new LotEvent.WasteLotConsigned(
                LOT,
                SITE,
                "16 02 13*",
                12_000,
                "35600000000048",
                "R 4",
                true,
                Instant.parse("2026-11-22T09:00:00Z"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    @Test
    void treatment_confirmed_v1_is_unchanged() {
        unchanged(new LotEvent.TreatmentConfirmed(
                LOT, SITE, "R 4", "RECYCLAGE", true, Instant.parse("2026-11-29T09:00:00Z"), null));
    }

    private void unchanged(Object event) {
        Golden.isUnchanged("waste-register", event.getClass().getSimpleName(), json.write(event));
    }
}
