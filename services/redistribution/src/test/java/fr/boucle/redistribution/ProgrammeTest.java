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
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
    private static final String FOR_ITS_PUPILS =
            "{\"title\":\"Collégiens sans ordinateur\",\"from\":\"2026-01-01\",\"until\":\"2099-12-31\",\"quota\":100,"
                    + "\"stockSharePercent\":20,\"criteria\":{\"situations\":[\"SCHOOL_CHILD\"],\"departements\":[\"44\"]}}";

    private static Answer open(Actor actor, UUID id, String body) {
        return service().as(actor).put(API + "/programmes/" + id, body);
    }

    private static Actor department() {
        Actor agent = Someone.with(Role.AGENT);
        var approved = A.golden("accounts", "OrganisationApproved")
                .put("organisationId", agent.organisation().toString())
                .put("kind", "COLLECTIVITE");
        Event _ = service()
                .log()
                .publish(
                        "fr.boucle.accounts.OrganisationApproved.v1",
                        agent.organisation(),
                        0,
                        null,
                        approved.toString());
        return agent;
    }

    @Test
    void a_department_opens_a_programme_for_its_own_territory_and_reads_what_came_of_it() {
        Actor department = department();
        UUID id = Ids.next();
        eventually(() -> open(department, id, FOR_ITS_PUPILS).expect(204));
        open(department, id, FOR_ITS_PUPILS).expect(204);
        A.Opened inside = A.opened(A.mediator(), A.request("NONE", "LAPTOP"));
        A.Opened outside = A.opened(A.mediator(), A.request("NONE", "LAPTOP").put("communeCode", "49244"));
        assertThat(programmesOf(inside)).contains(id.toString());
        assertThat(programmesOf(outside)).doesNotContain(id.toString());
        String results = API + "/programmes/" + id + "/results";
        assertThat(service().as(department).get(results).expect(200).at("/remaining"))
                .isEqualTo("100");
        service().as(Someone.with(Role.AGENT)).get(results).expectProblem(404, "not-found");
        eventually(() -> assertThat(A.events(id)).extracting(Event::name).containsExactly("ProgrammeOpened"));
    }

    private static String programmesOf(A.Opened request) {
        return service()
                .as(A.decider())
                .get(API + "/requests/" + request.reference() + "/programmes")
                .expect(200)
                .text();
    }

    @Test
    void neither_another_organisation_nor_a_collectivite_without_a_territory_opens_one() {
        open(Someone.with(Role.AGENT), Ids.next(), FOR_ITS_PUPILS).expectProblem(409, "programme-not-yours");
        Actor department = department();
        String everywhere = FOR_ITS_PUPILS.replace(",\"departements\":[\"44\"]", "");
        eventually(() -> open(department, Ids.next(), FOR_ITS_PUPILS).expect(204));
        open(department, Ids.next(), everywhere).expectProblem(409, "programme-not-yours");
        open(Someone.with(Role.STEWARD), Ids.next(), everywhere).expect(204);
        open(A.decider(), Ids.next(), everywhere).expectProblem(403, "role-not-allowed");
    }
}
