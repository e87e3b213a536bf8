package fr.boucle.wasteregister.item;

import fr.boucle.messaging.EventJson;
import fr.boucle.testkit.Golden;
import fr.boucle.wasteregister.A;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The golden files of what is published here: unchanged. */
class ItemContractTest {
    private static final UUID DEVICE = UUID.fromString("0199a4c2-7b00-7000-8000-000000000002");
    private static final UUID ITEM = UUID.fromString("0199a4c2-7e00-7000-8000-0000000000e2");
    private static final UUID LOT = UUID.fromString("0199a4c2-7e00-7000-8000-0000000000e1");
    private static final UUID SITE = UUID.fromString("0199a4c2-7a00-7000-8000-0000000000a2");
    private final EventJson json = A.part().bean(EventJson.class);

    @Test
    void waste_item_accepted_v1_is_unchanged() {
        unchanged(new ItemEvent.WasteItemAccepted(
                DEVICE, ITEM, LOT, SITE, "16 02 13*", "CARCASS", 1700, false, Instant.parse("2026-11-21T12:31:00Z")));
    }

    private void unchanged(Object event) {
        Golden.isUnchanged("waste-register", event.getClass().getSimpleName(), json.write(event));
    }
}
