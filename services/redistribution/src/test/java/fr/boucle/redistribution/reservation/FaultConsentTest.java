package fr.boucle.redistribution.reservation;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.A;
import fr.boucle.values.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What fails on a device is told, taken or not, and kept; the sheet says what was proved and no more. */
class FaultConsentTest {
    @Test
    void a_device_with_named_faults_goes_to_who_accepts_them_and_its_sheet_says_no_more_than_was_proved() {
        A.Reserved first = A.reserved();
        UUID device = Ids.next();
        A.publishReady(
                device, first.technician().organisation(), "LAPTOP", "NONE", "44109", List.of(), 2, List.of("CAMERA"));
        A.inStock(first.technician(), device);
        A.Reserved reserved = reserved(first, device);
        String path = reserved.path();
        service().as(reserved.technician()).put(path + "/preparation", "{}").expect(204);
        assertThat(service().as(reserved.mediator()).get(path).at("/faults")).isEqualTo("[\"CAMERA\"]");
        String sheet = service()
                .as(reserved.mediator())
                .get(path + "/guide-sheet")
                .expect(200)
                .text();
        assertThat(sheet)
                .contains(
                        "Ce qui ne marche pas", "Caméra", "libre de refuser", "Ce qui n'a pas été testé", "Ventilateur")
                .contains("chaque support de données a été effacé ou retiré")
                .doesNotContain("l'effacement a été vérifié");
        service()
                .as(reserved.mediator())
                .put(path + "/hand-over", A.code(reserved.request()))
                .expectProblem(409, "faults-not-accepted");
        service()
                .as(reserved.mediator())
                .put(
                        path + "/hand-over",
                        A.JSON.createObjectNode()
                                .put("trackingCode", reserved.request().code())
                                .put("faultsAccepted", true))
                .expect(204);
        assertThat(service().as(reserved.mediator()).get(path).at("/faultsAcceptedAt"))
                .isNotEmpty();
        assertThat(service().as(reserved.mediator()).get(path + "/guide-sheet").text())
                .contains("vous avez pris l'appareil ainsi");
    }

    private static A.Reserved reserved(A.Reserved first, UUID device) {
        A.Opened request = A.opened(first.mediator(), A.request("NONE", "LAPTOP"));
        String id = service()
                .as(A.decider())
                .ifMatch(request.etag())
                .put(API + "/requests/" + request.reference() + "/decision", A.grant(device))
                .expect(200)
                .at("/reservationId");
        return new A.Reserved(first.mediator(), first.technician(), request, device, id);
    }
}
