package fr.boucle.redistribution.reservation;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.Readied;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sheet that a family gets calls its device what the other papers call it, from what the workshop told. */
class GuideSheetClaimTest {
    @ParameterizedTest
    @MethodSource("fr.boucle.testkit.Readied#all")
    void the_sheet_calls_a_device_what_the_workshop_may(Readied found) {
        A.Reserved first = A.reserved();
        UUID device = told(first.technician(), found);
        A.Opened request = A.opened(first.mediator(), A.request("NONE", found.kind()));
        String id = service()
                .as(A.decider())
                .ifMatch(request.etag())
                .put(API + "/requests/" + request.reference() + "/decision", A.grant(device))
                .expect(200)
                .at("/reservationId");
        String sheet = service()
                .as(first.mediator())
                .get(API + "/reservations/" + id + "/guide-sheet")
                .expect(200)
                .text();
        assertThat(Readied.claimsOf(sheet)).isEqualTo(found.claims());
        assertThat(sheet.contains("Ce qui ne marche pas, vu"))
                .isEqualTo(!found.failed().isEmpty());
        assertThat(sheet.contains("Ce qui n'a pas été testé"))
                .isEqualTo(!found.untested().isEmpty());
    }

    private static UUID told(Actor technician, Readied found) {
        UUID device = Ids.next();
        ObjectNode ready = A.golden("repairs", "DeviceReady");
        ready.put("deviceId", device.toString())
                .put("organisationId", technician.organisation().toString())
                .put("communeCode", "44109");
        ((ObjectNode) ready.get("device")).put("kind", found.kind());
        ObjectNode tests = (ObjectNode) ready.get("tests");
        var _ = tests.set("failed", A.JSON.valueToTree(found.failed()));
        var _ = tests.set("untested", A.JSON.valueToTree(found.untested()));
        if (found.refurbished() == null) {
            var _ = ready.remove("refurbished");
        } else {
            ready.put("refurbished", found.refurbished());
        }
        Event _ = service().log().publish("fr.boucle.repairs.DeviceReady.v1", device, 2, 2, ready.toString());
        A.inStock(technician, device);
        return device;
    }
}
