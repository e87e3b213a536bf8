package fr.boucle.redistribution.stock;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SendBackDeviceTest {
    private static final String FAULT = "{\"reasonCode\":\"FAULT_FOUND\"}";

    private static Answer sendBack(Actor actor, UUID device, String body) {
        return service().as(actor).put(API + "/stock/" + device + "/sending-back", body);
    }

    private static List<Event> sent(UUID device) {
        return A.events(device).stream()
                .filter(event -> event.name().equals("DeviceSentBack"))
                .toList();
    }

    @Test
    void a_device_with_a_fault_leaves_the_stock_once_and_comes_into_it_again_when_it_is_ready_again() {
        Actor technician = Someone.with(Role.TECHNICIAN);
        UUID device = A.readyDevice(technician, "LAPTOP");
        sendBack(technician, device, FAULT).expect(204);
        sendBack(technician, device, FAULT).expect(204);
        assertThat(service().as(technician).get(API + "/stock").expect(200).json())
                .isEmpty();
        eventually(() -> assertThat(sent(device)).hasSize(1));
        Event event = sent(device).getFirst();
        assertThat(event.hop()).isEqualTo(3);
        assertThat(event.json().at("/reasonCode").asText()).isEqualTo("FAULT_FOUND");
        assertThat(event.json().at("/organisationId").asText())
                .isEqualTo(technician.organisation().toString());
        Event _ = A.publishReady(device, technician.organisation(), "LAPTOP", "NONE", "44109", List.of(), 4);
        A.inStock(technician, device);
        sendBack(technician, device, "{\"reasonCode\":\"INCOMPLETE\"}").expect(204);
        eventually(() -> assertThat(sent(device)).extracting(Event::hop).containsExactly(3, 5));
    }

    @Test
    void nobody_is_given_what_went_back() {
        Actor technician = Someone.with(Role.TECHNICIAN);
        UUID device = A.readyDevice(technician, "LAPTOP");
        A.Opened request = A.opened(A.mediator(), A.request("NONE", "LAPTOP"));
        sendBack(technician, device, FAULT).expect(204);
        service()
                .as(A.decider())
                .ifMatch(request.etag())
                .put(API + "/requests/" + request.reference() + "/decision", A.grant(device))
                .expectProblem(409, "device-already-reserved");
    }

    @Test
    void what_is_reserved_or_handed_over_stays_where_it_is_and_the_refusal_says_what_would_pass() {
        A.Reserved reserved = A.reserved();
        Answer promised =
                sendBack(reserved.technician(), reserved.device(), FAULT).expectProblem(409, "device-promised");
        assertThat(promised.at("/detail")).contains("release its reservation");
        A.Reserved delivered = A.delivered();
        Answer gone =
                sendBack(delivered.technician(), delivered.device(), FAULT).expectProblem(409, "device-not-in-stock");
        assertThat(gone.at("/detail")).contains("records its return");
    }

    @Test
    void what_is_released_because_of_a_fault_or_of_data_goes_to_the_bench_and_to_nobody_else() {
        for (String wrong : List.of("DEVICE_FAULTY", "DATA_SEEN")) {
            A.Reserved reserved = A.reserved();
            release(reserved, wrong);
            release(reserved, wrong);
            eventually(() -> assertThat(sent(reserved.device())).hasSize(1));
            Event event = sent(reserved.device()).getLast();
            assertThat(event.json().at("/reasonCode").asText())
                    .isEqualTo(wrong.equals("DATA_SEEN") ? "DATA_SEEN" : "FAULT_FOUND");
            A.Opened request = A.opened(A.mediator(), A.request("NONE", "LAPTOP"));
            service()
                    .as(A.decider())
                    .ifMatch(request.etag())
                    .put(API + "/requests/" + request.reference() + "/decision", A.grant(reserved.device()))
                    .expectProblem(409, "device-already-reserved");
            sendBack(reserved.technician(), reserved.device(), FAULT).expect(204);
            assertThat(sent(reserved.device())).hasSize(1);
        }
        A.Reserved declined = A.reserved();
        release(declined, "HOUSEHOLD_DECLINED");
        assertThat(sent(declined.device())).isEmpty();
        A.inStock(declined.technician(), declined.device());
    }

    private static void release(A.Reserved reserved, String reason) {
        service()
                .as(reserved.technician())
                .put(reserved.path() + "/release", "{\"reasonCode\":\"" + reason + "\"}")
                .expect(204);
    }

    @Test
    void another_workshop_finds_no_such_device_and_a_reason_is_one_of_the_list() {
        Actor technician = Someone.with(Role.TECHNICIAN);
        UUID device = A.readyDevice(technician, "LAPTOP");
        sendBack(Someone.with(Role.TECHNICIAN), device, FAULT).expectProblem(404, "not-found");
        sendBack(technician, device, "{}").expectProblem(422, "invalid-fields");
        Answer refused =
                sendBack(technician, device, "{\"reasonCode\":\"BORED\"}").expectProblem(400, "malformed-request");
        assertThat(refused.at("/detail")).contains("FAULT_FOUND");
        A.inStock(technician, device);
    }
}
