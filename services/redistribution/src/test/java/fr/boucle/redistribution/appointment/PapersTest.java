package fr.boucle.redistribution.appointment;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.AccessiblePdf;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is printed for a hand-over: the contract of a loan, the list of a day, and who writes above each letter. */
class PapersTest {
    private final Actor steward = Someone.with(Role.STEWARD);
    private final Actor technician = Someone.with(Role.TECHNICIAN);
    private final Actor mediator = A.mediator();
    private final A.Opened request = A.opened(mediator, A.request("NONE", "LAPTOP"));

    private UUID lending() {
        UUID programme = Ids.next();
        service().as(steward).put(API + "/programmes/" + programme, """
                        {"title":"Collégiens du Port","from":"2026-01-01","until":"2099-12-31","quota":100,"stockSharePercent":100,
                        "criteria":{"situations":["SCHOOL_CHILD"]},"partners":["Conseil départemental 44"]}""").expect(204);
        service()
                .as(steward)
                .put(API + "/programmes/" + programme + "/loan", "{\"lentUntil\":\"2099-06-30\"}")
                .expect(204);
        return programme;
    }

    private String granted(ObjectNode decision) {
        Answer answer = service()
                .as(A.decider())
                .ifMatch(request.etag())
                .put(API + "/requests/" + request.reference() + "/decision", decision)
                .expect(200);
        return API + "/reservations/" + answer.at("/reservationId");
    }

    private String paper(String path) {
        return service().as(mediator).get(path).expect(200).text();
    }

    @Test
    void a_loan_has_a_contract_to_sign_without_a_deposit() {
        UUID programme = lending();
        String reservation =
                granted(A.grant(A.readyDevice(technician, "LAPTOP")).put("programmeId", programme.toString()));
        assertThat(paper(reservation + "/loan-contract"))
                .contains("Contrat de prêt", "Collégiens du Port", request.reference(), "30 juin 2099")
                .contains("ni caution", "En cas de panne", "Perdu ou volé", "Au retour", "Signature");
        byte[] pdf = service()
                .as(mediator)
                .get(reservation + "/loan-contract.pdf")
                .expect(200)
                .bytes();
        assertThat(AccessiblePdf.faults(pdf)).isEmpty();
        assertThat(paper(reservation)).contains("\"lentUntil\":\"2099-06-30\"");
        service().as(A.mediator()).get(reservation + "/loan-contract").expectProblem(404, "not-found");
    }

    @Test
    void a_device_that_is_given_has_nothing_to_sign() {
        String reservation = granted(A.grant(A.readyDevice(technician, "LAPTOP")));
        service().as(mediator).get(reservation + "/loan-contract").expectProblem(404, "not-found");
    }

    @Test
    void a_day_of_hand_overs_is_listed_by_hour_with_codes_and_no_name() {
        String reservation = granted(A.grant(A.readyDevice(technician, "LAPTOP")));
        LocalDate day = A.inMonths(0).plusDays(3);
        UUID slot = Ids.next();
        String at =
                day.atTime(10, 0).atZone(ZoneId.of("Europe/Paris")).toInstant().toString();
        String until =
                day.atTime(11, 0).atZone(ZoneId.of("Europe/Paris")).toInstant().toString();
        service()
                .as(mediator)
                .put(
                        API + "/slots/" + slot,
                        "{\"place\":\"CCAS, accueil\",\"startsAt\":\"%s\",\"endsAt\":\"%s\",\"places\":2}"
                                .formatted(at, until))
                .expect(204);
        service()
                .as(mediator)
                .put(reservation + "/appointment", "{\"slotId\":\"" + slot + "\"}")
                .expect(204);
        String path = API + "/distribution-days/" + day;
        Answer list = service().as(mediator).get(path).expect(200);
        assertThat(list.json()).hasSize(1);
        assertThat(list.at("/0/requestReference")).isEqualTo(request.reference());
        assertThat(list.at("/0/startsAt")).isEqualTo(at);
        assertThat(list.text()).doesNotContain("Nora", "0612");
        assertThat(service().as(A.mediator()).get(path).expect(200).json()).isEmpty();
        assertThat(service()
                        .as(mediator)
                        .get(API + "/distribution-days/" + day.plusDays(1))
                        .expect(200)
                        .json())
                .isEmpty();
    }

    @Test
    void letters_sheets_and_structures_say_who_writes_and_how_it_is_reached() {
        var approved = A.golden("accounts", "OrganisationApproved")
                .put("organisationId", mediator.organisation().toString())
                .put("kind", "MEDIATION")
                .put("name", "CCAS du Port");
        service()
                .log()
                .publish(
                        "fr.boucle.accounts.OrganisationApproved.v1",
                        mediator.organisation(),
                        0,
                        null,
                        approved.toString());
        service()
                .as(mediator)
                .put(API + "/structure-contact", "{\"phone\":\"+33 2 61 91 44 00\",\"hoursInWords\":\"le matin\"}")
                .expect(204);
        service()
                .as(mediator)
                .put(API + "/structure-contact", "{\"phone\":\"demander Nora\"}")
                .expectProblem(422, "invalid-fields");
        String letter = API + "/requests/" + request.reference() + "/letters/RECEIVED";
        eventually(() -> assertThat(paper(letter))
                .contains("CCAS du Port", "12 rue de l'Exemple", "44000 Nantes", "+33 2 61 91 44 00", "le matin"));
        assertThat(service().asNobody().get(API + "/structures").expect(200).text())
                .contains("+33 2 61 91 44 00", "le matin");
        String reservation = granted(A.grant(A.readyDevice(technician, "LAPTOP")));
        assertThat(paper(reservation + "/guide-sheet")).contains("CCAS du Port", "+33 2 61 91 44 00");
        String decision = service()
                .as(mediator)
                .get(API + "/requests/" + request.reference())
                .expect(200)
                .at("/decisions/0/decisionId");
        assertThat(paper(API + "/requests/" + request.reference() + "/decisions/" + decision + "/letter"))
                .contains("CCAS du Port", "+33 2 61 91 44 00");
    }
}
