package fr.boucle.wasteregister.intake;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.Golden;
import fr.boucle.testkit.ServicePart;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A disk taken out of a laptop that lives on is waste of its own, and may hold data. */
class RemovedMediumTest {
    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();

    @Test
    void a_removed_medium_enters_a_data_bearing_lot_alone_and_once() {
        UUID device = Ids.next();
        UUID item = Ids.next();
        String event = Golden.json("repairs", "MediumRemoved")
                .replace("0199a4c2-7b00-7000-8000-000000000002", device.toString())
                .replace("0199a4c2-7e00-7000-8000-0000000000e5", item.toString())
                .replace(
                        "0199a4c2-7a00-7000-8000-0000000000a2",
                        keeper.organisation().toString());
        Event _ = part.log().publish("fr.boucle.repairs.MediumRemoved.v1", device, 4, 1, event);
        UUID kept = Ids.next();
        Event _ = part.log()
                .publish("fr.boucle.repairs.MediumRemoved.v1", kept, 4, 1, """
                {"deviceId":"%s","organisationId":"%s","serialNumber":"X","type":"SSD","massGrams":48,
                 "removedAt":"2026-11-21T09:30:00Z","fate":"KEPT"}""".formatted(kept, keeper.organisation()));
        Event _ = part.log().publish("fr.boucle.repairs.MediumRemoved.v1", device, 5, 1, event);
        UUID lot = A.lotOf(part, keeper, device);
        Answer shown = part.as(keeper).get("/api/waste-register/lots/" + lot).expect(200);
        assertThat(shown.at("/dataBearing")).isEqualTo("true");
        assertThat(shown.at("/wasteCode")).isEqualTo("16 02 16");
        assertThat(shown.json().at("/items")).hasSize(1);
        assertThat(shown.at("/items/0/massGrams")).isEqualTo("115");
        assertThat(shown.text()).contains("S2HFAIL77");
        eventually(() -> assertThat(part.log().of("waste-register", device))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.name()).isEqualTo("WasteItemAccepted");
                    assertThat(told.json().at("/dataBearing").asBoolean()).isTrue();
                }));
        assertThat(part.as(keeper)
                        .get("/api/waste-register/items?deviceId=" + kept)
                        .expect(200)
                        .json())
                .isEmpty();
    }

    @Test
    void a_battery_that_was_replaced_enters_a_lot_with_its_own_code_and_once() {
        UUID device = Ids.next();
        String event = Golden.json("repairs", "PartFitted")
                .replace("0199a4c2-7b00-7000-8000-000000000001", device.toString())
                .replace("0199a4c2-7e00-7000-8000-0000000000e6", Ids.next().toString())
                .replace("\"kind\": \"PART\"", "\"kind\": \"BATTERY\", \"chemistry\": \"LITHIUM_ION\"")
                .replace(
                        "0199a4c2-7a00-7000-8000-0000000000a2",
                        keeper.organisation().toString());
        Event _ = part.log().publish("fr.boucle.repairs.PartFitted.v1", device, 4, 1, event);
        Event _ = part.log().publish("fr.boucle.repairs.PartFitted.v1", device, 5, 1, event);
        UUID lot = A.lotOf(part, keeper, device);
        Answer shown = part.as(keeper).get("/api/waste-register/lots/" + lot).expect(200);
        assertThat(shown.at("/wasteCode")).isEqualTo("16 06 07*");
        assertThat(shown.json().at("/items")).hasSize(1);
        assertThat(shown.at("/items/0/massGrams")).isEqualTo("18");
    }
}
