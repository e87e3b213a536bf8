package fr.boucle.redistribution.appointment;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.A;
import fr.boucle.testkit.Someone;
import fr.boucle.values.DayWords;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The loan of one household, which its structure may put off. */
class OwnLoanTest {
    private static final DateTimeFormatter DAY = DayWords.in(Locale.FRENCH);

    private final Actor mediator = A.mediator();
    private final A.Opened request = A.opened(mediator, A.request("NONE", "LAPTOP"));

    private String granted(boolean lent) {
        UUID programme = Ids.next();
        Actor steward = Someone.with(Role.STEWARD);
        service().as(steward).put(API + "/programmes/" + programme, """
                        {"title":"Collégiens","from":"2026-01-01","until":"2099-12-31","quota":100,"stockSharePercent":100,
                        "criteria":{"situations":["SCHOOL_CHILD"]}}""").expect(204);
        if (lent) {
            service()
                    .as(steward)
                    .put(API + "/programmes/" + programme + "/loan", "{\"lentUntil\":\"" + A.inMonths(3) + "\"}")
                    .expect(204);
        }
        UUID device = A.readyDevice(Someone.with(Role.TECHNICIAN), "LAPTOP", "NONE", "44109", List.of("CHARGER"));
        return API + "/reservations/"
                + service()
                        .as(A.decider())
                        .ifMatch(request.etag())
                        .put(
                                API + "/requests/" + request.reference() + "/decision",
                                A.grant(device).put("programmeId", programme.toString()))
                        .expect(200)
                        .at("/reservationId");
    }

    private static String until(LocalDate day) {
        return "{\"lentUntil\":\"" + day + "\"}";
    }

    @Test
    void the_structure_puts_off_the_end_of_one_loan_and_the_household_is_told() {
        String reservation = granted(true);
        var helping = service().as(mediator);
        helping.put(reservation + "/loan", until(A.inMonths(2))).expectProblem(409, "loan-not-shortened");
        helping.put(reservation + "/loan", until(A.inMonths(16))).expectProblem(422, "invalid-fields");
        service()
                .as(A.mediator())
                .put(reservation + "/loan", until(A.inMonths(9)))
                .expectProblem(404, "not-found");
        helping.put(reservation + "/loan", until(A.inMonths(9))).expect(204);
        helping.put(reservation + "/loan", until(A.inMonths(9))).expect(204);
        assertThat(service()
                        .asNobody()
                        .post(API + "/followed-requests", A.code(request))
                        .expect(200)
                        .at("/reservations/0/lentUntil"))
                .isEqualTo(A.inMonths(9).toString());
        assertThat(helping.get(reservation + "/loan-contract").expect(200).text())
                .contains(DAY.format(A.inMonths(9)));
        String letters = API + "/requests/" + request.reference() + "/letters";
        assertThat(helping.get(letters).expect(200).json().findValuesAsText("kind"))
                .containsOnlyOnce("LOAN_EXTENDED");
        assertThat(helping.get(letters + "/LOAN_EXTENDED").expect(200).text())
                .contains("a repoussé le retour de votre appareil");
    }

    @Test
    void what_is_given_is_not_lent_longer_and_what_went_back_neither() {
        String given = granted(false);
        var helping = service().as(mediator);
        helping.put(given + "/loan", until(A.inMonths(9))).expectProblem(404, "not-found");
        String lent = new OwnLoanTest().released();
        assertThat(lent).isEqualTo("not-possible-in-this-state");
    }

    private String released() {
        String reservation = granted(true);
        service()
                .as(mediator)
                .put(reservation + "/release", "{\"reasonCode\":\"HOUSEHOLD_DECLINED\"}")
                .expect(204);
        return service()
                .as(mediator)
                .put(reservation + "/loan", until(A.inMonths(9)))
                .expect(409)
                .at("/type")
                .replaceFirst(".*/", "");
    }
}
