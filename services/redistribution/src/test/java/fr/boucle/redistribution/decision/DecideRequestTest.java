package fr.boucle.redistribution.decision;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.AccessiblePdf;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class DecideRequestTest {
    private static Answer decide(Actor decider, A.Opened request, String etag, Object body) {
        return service().as(decider).ifMatch(etag).put(API + "/requests/" + request.reference() + "/decision", body);
    }

    private static ObjectNode no(String outcome) {
        return A.JSON.createObjectNode()
                .put("outcome", outcome)
                .put("reasonCode", "NO_SUITABLE_DEVICE")
                .put("explanation", "Aucun appareil ne convient");
    }

    @Test
    void two_deciders_racing_for_one_device_make_one_reservation() throws Exception {
        UUID device = A.readyDevice(Someone.with(Role.TECHNICIAN), "LAPTOP");
        List<A.Opened> requests = List.of(
                A.opened(A.mediator(), A.request("NONE", "LAPTOP")),
                A.opened(A.mediator(), A.request("NONE", "LAPTOP")));
        try (ExecutorService deciders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> decisions = requests.stream()
                    .<Callable<Integer>>map(
                            request -> () -> decide(A.decider(), request, request.etag(), A.grant(device))
                                    .status())
                    .toList();
            assertThat(deciders.invokeAll(decisions).stream().map(done -> done.resultNow()))
                    .containsExactlyInAnyOrder(200, 409);
        }
        eventually(() -> assertThat(A.events(device)).extracting(Event::name).containsExactly("DeviceReserved"));
    }

    @Test
    void the_database_itself_refuses_a_second_live_reservation_of_a_device() throws SQLException {
        A.Reserved reserved = A.reserved();
        try (Connection connection = service().database();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.executeUpdate("INSERT INTO reservation SELECT UNHEX('"
                            + UUID.randomUUID().toString().replace("-", "")
                            + "'), version, state, device_id, device_code, request_id, reference, area, organisation_id,"
                            + " workshop_id, live_device, live_request, price_cents, reason_code, reserved_at, expires_at,"
                            + " changed_at, recipient FROM reservation WHERE id = UNHEX('"
                            + reserved.id().replace("-", "") + "')"))
                    .hasMessageContaining("reservation_live_device");
        }
    }

    @Test
    void a_decision_without_the_version_read_or_on_an_old_one_is_refused_and_a_repeated_one_answers_the_same() {
        UUID device = A.readyDevice(Someone.with(Role.TECHNICIAN), "LAPTOP");
        A.Opened request = A.opened(A.mediator(), A.request("NONE", "LAPTOP"));
        Actor decider = A.decider();
        service()
                .as(decider)
                .put(API + "/requests/" + request.reference() + "/decision", A.grant(device))
                .expectProblem(428, "version-required");
        decide(decider, request, "\"7\"", A.grant(device)).expectProblem(412, "stale-version");
        Answer first = decide(decider, request, request.etag(), A.grant(device)).expect(200);
        Answer again = decide(decider, request, request.etag(), A.grant(device)).expect(200);
        assertThat(again.json()).isEqualTo(first.json());
        decide(decider, request, first.etag(), A.grant(device)).expectProblem(409, "request-already-decided");
        eventually(() -> assertThat(A.events(device)).extracting(Event::name).containsExactly("DeviceReserved"));
    }

    @Test
    void nobody_decides_on_a_request_of_their_own_structure() {
        UUID device = A.readyDevice(Someone.with(Role.TECHNICIAN), "LAPTOP");
        Actor both = Someone.with(Role.MEDIATOR, Role.DECIDER);
        A.Opened request = A.opened(both, A.request("NONE", "LAPTOP"));
        decide(both, request, request.etag(), A.grant(device)).expectProblem(409, "own-structure");
    }

    @Test
    void a_postponed_request_keeps_its_place_and_a_refused_one_leaves_the_queue() {
        Actor mediator = A.mediator();
        A.Opened request = A.opened(mediator, A.request("NONE", "SMARTPHONE"));
        Answer postponed =
                decide(A.decider(), request, request.etag(), no("POSTPONED")).expect(200);
        assertThat(postponed.at("/followedProposal")).isEqualTo("true");
        assertThat(shown(mediator, request).at("/state")).isEqualTo("POSTPONED");
        assertThat(shown(mediator, request).at("/rank")).isNotEmpty();
        decide(A.decider(), request, postponed.etag(), no("REFUSED")).expect(200);
        assertThat(shown(mediator, request).at("/state")).isEqualTo("REFUSED");
        assertThat(shown(mediator, request).json().has("rank")).isFalse();
        assertThat(shown(mediator, request).json().at("/decisions")).hasSize(2);
    }

    @Test
    void a_device_that_does_not_serve_the_need_or_is_unknown_is_refused() {
        UUID printer = A.readyDevice(Someone.with(Role.TECHNICIAN), "PRINTER");
        A.Opened request = A.opened(A.mediator(), A.request("NONE", "LAPTOP"));
        decide(A.decider(), request, request.etag(), A.grant(printer)).expectProblem(409, "device-unsuitable");
        decide(A.decider(), request, request.etag(), A.grant(Ids.next())).expectProblem(409, "device-already-reserved");
        decide(A.decider(), request, request.etag(), no("GRANTED")).expectProblem(422, "invalid-fields");
        assertThat(shown(A.decider(), request).at("/state")).isEqualTo("WAITING");
    }

    @Test
    void another_structure_finds_nothing_and_a_mediator_decides_nothing() {
        A.Opened request = A.opened(A.mediator(), A.request("NONE", "LAPTOP"));
        service().as(A.mediator()).get(API + "/requests/" + request.reference()).expectProblem(404, "not-found");
        decide(A.mediator(), request, request.etag(), no("REFUSED")).expectProblem(403, "role-not-allowed");
    }

    @Test
    void a_structure_holds_no_more_than_its_cap_and_each_change_of_a_cap_is_an_event_with_its_reason() {
        A.Reserved held = A.reserved();
        UUID structure = held.mediator().organisation();
        String path = API + "/structure-caps/" + structure;
        String cap = "{\"maxLiveReservations\":1,\"reasonCode\":\"CAPACITY\"}";
        service().as(Someone.with(Role.STEWARD)).put(path, cap).expect(204);
        service().as(Someone.with(Role.STEWARD)).put(path, cap).expect(204);
        UUID device = A.readyDevice(Someone.with(Role.TECHNICIAN), "LAPTOP");
        A.Opened request = A.opened(held.mediator(), A.request("NONE", "LAPTOP"));
        decide(A.decider(), request, request.etag(), A.grant(device)).expectProblem(409, "structure-cap-reached");
        service()
                .as(held.mediator())
                .put(held.path() + "/release", "{\"reasonCode\":\"NO_SHOW\"}")
                .expect(204);
        decide(A.decider(), request, request.etag(), A.grant(device)).expect(200);
        eventually(() -> assertThat(A.events(structure))
                .extracting(Event::name, event -> event.json().at("/reasonCode").asText())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("StructureCapChanged", "CAPACITY")));
    }

    @Test
    void a_programme_takes_only_whom_it_is_for_and_no_more_than_its_quota() {
        UUID programme = Ids.next();
        service()
                .as(Someone.with(Role.STEWARD))
                .put(
                        API + "/programmes/" + programme,
                        "{\"title\":\"Collégiens\",\"from\":\"2026-01-01\",\"until\":\"2099-12-31\",\"quota\":1,"
                                + "\"stockSharePercent\":100,\"criteria\":{\"situations\":[\"SCHOOL_CHILD\"],\"needs\":[\"NONE\"]}}")
                .expect(204);
        UUID device = A.readyDevice(Someone.with(Role.TECHNICIAN), "LAPTOP");
        UUID other = A.readyDevice(Someone.with(Role.TECHNICIAN), "LAPTOP");
        A.Opened shared = A.opened(A.mediator(), A.request("SHARED", "LAPTOP"));
        A.Opened none = A.opened(A.mediator(), A.request("NONE", "LAPTOP"));
        A.Opened next = A.opened(A.mediator(), A.request("NONE", "LAPTOP"));
        decide(A.decider(), shared, shared.etag(), A.grant(device).put("programmeId", programme.toString()))
                .expectProblem(409, "programme-does-not-apply");
        decide(A.decider(), none, none.etag(), A.grant(device).put("programmeId", programme.toString()))
                .expect(200);
        decide(A.decider(), next, next.etag(), A.grant(other).put("programmeId", programme.toString()))
                .expectProblem(409, "programme-quota-reached");
        Answer results = service()
                .as(A.decider())
                .get(API + "/programmes/" + programme + "/results")
                .expect(200);
        assertThat(results.at("/granted")).isEqualTo("1");
        assertThat(results.at("/remaining")).isEqualTo("0");
    }

    @Test
    void the_notice_tells_degree_data_weights_and_operations_in_json_and_as_a_letter() {
        A.Reserved reserved = A.reserved();
        Answer shown = shown(reserved.mediator(), reserved.request());
        String path = API + "/requests/" + reserved.request().reference() + "/decisions/"
                + shown.at("/decisions/0/decisionId");
        Answer notice = service().as(reserved.mediator()).get(path + "/notice").expect(200);
        assertThat(notice.at("/degree")).contains("ne décide pas");
        assertThat(notice.json().at("/data")).isNotEmpty();
        assertThat(notice.json().at("/parameters")).hasSize(4);
        assertThat(notice.at("/parameters/0/weight")).isEqualTo("40.0");
        assertThat(notice.json().at("/operations")).isNotEmpty();
        assertThat(notice.at("/law")).contains("L311-3-1");
        assertThat(notice.at("/explanation")).isEqualTo("Premier de la file");
        Answer letter = service().as(reserved.mediator()).get(path + "/letter").expect(200);
        assertThat(letter.text())
                .startsWith("<!doctype html>")
                .contains("lang=\"fr\"", "40,0", "Premier de la file", "L311-3-1");
        byte[] pdf = service()
                .as(reserved.mediator())
                .get(path + "/letter.pdf")
                .expect(200)
                .bytes();
        assertThat(AccessiblePdf.faults(pdf)).isEmpty();
        service().as(A.mediator()).get(path + "/letter.pdf").expectProblem(404, "not-found");
        service().as(A.mediator()).get(path + "/notice").expectProblem(404, "not-found");
        Answer own = service()
                .asNobody()
                .post(API + "/followed-requests/notices", A.code(reserved.request()))
                .expect(200);
        assertThat(own.json().get(0)).isEqualTo(notice.json());
        assertThat(own.at("/0/data/0/value")).isEqualTo("aucun appareil");
    }

    @Test
    void proposals_come_in_order_and_are_kept_beside_a_decision_that_overrules_them() {
        Actor technician = Someone.with(Role.TECHNICIAN);
        UUID near = A.readyDevice(technician, "NETWORK", "NONE", "44109", List.of("CHARGER"));
        UUID far = A.readyDevice(technician, "NETWORK", "NONE", "75056", List.of("CHARGER"));
        A.Opened request = A.opened(A.mediator(), A.request("NONE", "NETWORK"));
        Answer proposals = service()
                .as(A.decider())
                .get(API + "/requests/" + request.reference() + "/proposals")
                .expect(200);
        assertThat(proposals.at("/0/deviceId")).isEqualTo(near.toString());
        assertThat(proposals.at("/0/proposed")).isEqualTo("true");
        assertThat(proposals.at("/1/deviceId")).isEqualTo(far.toString());
        assertThat(proposals.at("/1/distance")).isEqualTo("35");
        Answer decided =
                decide(A.decider(), request, request.etag(), A.grant(far)).expect(200);
        assertThat(decided.at("/followedProposal")).isEqualTo("false");
    }

    private static Answer shown(Actor actor, A.Opened request) {
        return service().as(actor).get(API + "/requests/" + request.reference()).expect(200);
    }
}
