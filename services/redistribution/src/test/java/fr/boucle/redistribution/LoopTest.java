package fr.boucle.redistribution;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoopTest {
    @Test
    void from_the_request_through_explanation_decision_and_hand_over_to_the_return_and_into_stock_again() {
        Actor mediator = A.mediator();
        Actor technician = Someone.with(Role.TECHNICIAN);
        UUID device = A.readyDevice(technician, "LAPTOP");
        A.Opened request = A.opened(mediator, A.request("NONE", "LAPTOP"));
        Answer shown = service()
                .as(mediator)
                .get(API + "/requests/" + request.reference())
                .expect(200);
        assertThat(shown.at("/criteria/0/points")).isEqualTo("40.0");
        assertThat(shown.at("/criteria/1/points")).isEqualTo("6.3");
        assertThat(shown.json().at("/wouldChange")).isNotEmpty();

        Answer decided = service()
                .as(A.decider())
                .ifMatch(shown.etag())
                .put(API + "/requests/" + request.reference() + "/decision", A.grant(device))
                .expect(200);
        String path = API + "/reservations/" + decided.at("/reservationId");
        service().as(technician).put(path + "/preparation", "{}").expect(204);
        service().as(mediator).put(path + "/hand-over", A.code(request)).expect(204);
        service().as(mediator).put(path + "/hand-over", A.code(request)).expect(204);
        assertThat(follow(request).at("/state")).isEqualTo("SERVED");
        service()
                .as(mediator)
                .put(path + "/return", "{\"reasonCode\":\"BROKEN_DOWN\",\"exchange\":true}")
                .expect(204);
        assertThat(follow(request).at("/state")).isEqualTo("WAITING");

        eventually(() -> assertThat(A.events(device))
                .extracting(Event::name, Event::hop, Event::sequence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("DeviceReserved", 2, 1L),
                        org.assertj.core.groups.Tuple.tuple("DeviceDelivered", 3, 2L),
                        org.assertj.core.groups.Tuple.tuple("DeviceReturned", 4, 3L)));
        A.publishReady(device, technician.organisation(), "LAPTOP", "NONE", "44109", List.of("CHARGER"), 5);
        A.inStock(technician, device);
    }

    @Test
    void a_device_that_became_ready_twice_in_one_message_is_in_stock_once_and_a_late_message_changes_nothing() {
        Actor technician = Someone.with(Role.TECHNICIAN);
        UUID device = Ids.next();
        Event first = A.publishReady(device, technician.organisation(), "TABLET", "NONE", "44109", List.of(), 2);
        service().log().publish(first);
        A.publishReady(device, technician.organisation(), "TABLET", "FREE", "44109", List.of(), 2);
        A.inStock(technician, device);
        Answer stock = service().as(technician).get(API + "/stock").expect(200);
        assertThat(stock.json()).hasSize(1);
        assertThat(stock.at("/0/resale")).isEqualTo("NONE");
    }

    private static Answer follow(A.Opened request) {
        return service()
                .asNobody()
                .post(API + "/followed-requests", A.code(request))
                .expect(200);
    }
}
