package fr.boucle.redistribution.appointment;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConnectionOffersTest {
    private static final String OFFER = """
            {"content":{"offers":[{"name":"Tarif social du bailleur","forWhom":"Locataires de l'office","monthlyCents":1200,
            "url":"https://exemple.fr/internet","source":"Site de l'office","readOn":"%s","departements":["44"]}]},
            "validFrom":"%s","reason":"Relevé du mois"}""";

    private static void adopt(String readOn) {
        service()
                .as(Someone.with(Role.STEWARD))
                .put(API + "/references/connection-offers/" + UUID.randomUUID(), OFFER.formatted(readOn, A.inMonths(0)))
                .expect(200);
    }

    @Test
    void cheaper_connections_are_told_with_their_source_where_they_are_to_be_had() {
        adopt(A.inMonths(-1).toString());
        assertThat(service()
                        .asNobody()
                        .get(API + "/connection-offers?communeCode=44109")
                        .expect(200)
                        .json()
                        .at("/offers"))
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.at("/source").asText()).isEqualTo("Site de l'office");
                    assertThat(offer.at("/monthlyCents").asInt()).isEqualTo(1200);
                });
        assertThat(service()
                        .asNobody()
                        .get(API + "/connection-offers?communeCode=35238")
                        .expect(200)
                        .json()
                        .at("/offers"))
                .isEmpty();
    }

    @Test
    void an_offer_that_nobody_has_read_yet_is_refused() {
        service()
                .as(Someone.with(Role.STEWARD))
                .put(
                        API + "/references/connection-offers/" + UUID.randomUUID(),
                        OFFER.formatted(A.inMonths(1), A.inMonths(0)))
                .expectProblem(422, "invalid-fields");
    }

    @Test
    void the_sheet_of_a_household_without_internet_names_them() {
        adopt(A.inMonths(-1).toString());
        Actor mediator = A.mediator();
        Actor technician = Someone.with(Role.TECHNICIAN);
        UUID device = A.readyDevice(technician, "LAPTOP", "NONE", "44109", List.of("CHARGER"));
        ObjectNode body = A.request("NONE", "LAPTOP").put("internet", false);
        A.Opened request = A.opened(mediator, body);
        String id = service()
                .as(A.decider())
                .ifMatch(request.etag())
                .put(API + "/requests/" + request.reference() + "/decision", A.grant(device))
                .expect(200)
                .at("/reservationId");
        assertThat(service()
                        .as(mediator)
                        .get(API + "/reservations/" + id + "/guide-sheet")
                        .expect(200)
                        .text())
                .contains("Internet à la maison", "Tarif social du bailleur", "Premiers pas, en cinq minutes");
    }
}
