package fr.boucle.redistribution.programme;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoanTest {
    private final Actor steward = Someone.with(Role.STEWARD);
    private final UUID programme = Ids.next();

    private Answer lend(LocalDate until) {
        return service()
                .as(steward)
                .put(API + "/programmes/" + programme + "/loan", "{\"lentUntil\":\"" + until + "\"}");
    }

    private void open() {
        service().as(steward).put(API + "/programmes/" + programme, """
                        {"title":"Collégiens","from":"2026-01-01","until":"2099-12-31","quota":100,"stockSharePercent":100,
                        "criteria":{"situations":["SCHOOL_CHILD"]}}""").expect(204);
    }

    @Test
    void a_household_knows_until_when_its_device_is_lent_and_a_loan_is_put_off_never_brought_on() {
        open();
        lend(A.inMonths(6)).expect(204);
        lend(A.inMonths(5)).expectProblem(409, "loan-not-shortened");
        Actor mediator = A.mediator();
        Actor technician = Someone.with(Role.TECHNICIAN);
        UUID device = A.readyDevice(technician, "LAPTOP", "NONE", "44109", List.of("CHARGER"));
        A.Opened request = A.opened(mediator, A.request("NONE", "LAPTOP"));
        String reservation = API + "/reservations/"
                + service()
                        .as(A.decider())
                        .ifMatch(request.etag())
                        .put(
                                API + "/requests/" + request.reference() + "/decision",
                                A.grant(device).put("programmeId", programme.toString()))
                        .expect(200)
                        .at("/reservationId");
        assertThat(lentUntil(request)).isEqualTo(A.inMonths(6).toString());
        assertThat(service()
                        .as(mediator)
                        .get(reservation + "/guide-sheet")
                        .expect(200)
                        .text())
                .contains("Un prêt, sans caution");
        service().as(technician).put(reservation + "/preparation", "{}").expect(204);
        service().as(mediator).put(reservation + "/hand-over", A.code(request)).expect(204);
        lend(A.inMonths(7)).expect(204);
        assertThat(lentUntil(request)).isEqualTo(A.inMonths(7).toString());
        assertThat(service()
                        .as(steward)
                        .get(API + "/programmes/" + programme + "/loan")
                        .expect(200)
                        .at("/out"))
                .isEqualTo("1");
        comesBack(mediator, reservation);
    }

    @Test
    void the_programme_of_others_is_not_there_to_be_lent() {
        open();
        service()
                .as(Someone.with(Role.AGENT))
                .put(API + "/programmes/" + programme + "/loan", "{\"lentUntil\":\"2099-01-01\"}")
                .expectProblem(404, "not-found");
    }

    private void comesBack(Actor mediator, String reservation) {
        service()
                .as(mediator)
                .put(reservation + "/return", "{\"reasonCode\":\"LOAN_ENDED\",\"exchange\":false}")
                .expect(204);
        JsonNode after = service()
                .as(steward)
                .get(API + "/programmes/" + programme + "/loan")
                .expect(200)
                .json();
        assertThat(after.at("/out").asInt()).isZero();
        assertThat(after.at("/cameBack"))
                .as("for the next year")
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.at("/kind").asText()).isEqualTo("LAPTOP");
                    assertThat(one.at("/inStock").asBoolean()).isFalse();
                });
    }

    private static String lentUntil(A.Opened request) {
        return service()
                .asNobody()
                .post(API + "/followed-requests", A.code(request))
                .expect(200)
                .at("/reservations/0/lentUntil");
    }

    @Test
    void a_school_tells_how_many_pupils_lack_a_device_and_a_newer_list_replaces_it() {
        open();
        String school = API + "/programmes/" + programme + "/schools/0440001A";
        String list = "{\"name\":\"Collège du Port\",\"levels\":[{\"level\":\"SIXIEME\",\"pupils\":12},"
                + "{\"level\":\"TROISIEME\",\"pupils\":%d}]}";
        service().as(steward).put(school, list.formatted(4)).expect(204);
        service().as(steward).put(school, list.formatted(9)).expect(204);
        JsonNode schools = service()
                .as(A.decider())
                .get(API + "/programmes/" + programme + "/schools")
                .expect(200)
                .json();
        assertThat(schools).singleElement().satisfies(one -> {
            assertThat(one.at("/pupils").asInt()).isEqualTo(21);
            assertThat(one.at("/levels/0/level").asText()).isEqualTo("SIXIEME");
        });
        service().as(Someone.with(Role.AGENT)).put(school, list.formatted(1)).expectProblem(404, "not-found");
    }
}
