package fr.boucle.redistribution.programme;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The list that a school sends itself. */
class OwnSchoolTest {
    private static final String LIST =
            "{\"name\":\"Collège du Port\",\"levels\":[{\"level\":\"SIXIEME\",\"pupils\":%d}]}";

    private final Actor steward = Someone.with(Role.STEWARD);
    private final String programme = opened("2026-01-01", "2099-12-31");

    private String opened(String from, String until) {
        String path = API + "/programmes/" + Ids.next();
        service().as(steward).put(path, """
                        {"title":"Collégiens","from":"%s","until":"%s","quota":100,"stockSharePercent":100,
                        "criteria":{"situations":["SCHOOL_CHILD"]}}""".formatted(from, until)).expect(204);
        return path;
    }

    private static Actor agentOf(String kind) {
        UUID id = Ids.next();
        var approved = A.golden("accounts", "OrganisationApproved")
                .put("organisationId", id.toString())
                .put("kind", kind);
        service().log().publish("fr.boucle.accounts.OrganisationApproved.v1", id, 0, null, approved.toString());
        eventually(() -> assertThat(A.count("SELECT COUNT(*) FROM organisation WHERE HEX(id) = '"
                        + id.toString().replace("-", "").toUpperCase(Locale.ROOT) + "'"))
                .isOne());
        return Someone.of(id, Role.AGENT);
    }

    @Test
    void a_school_sends_its_own_numbers_and_whoever_carries_the_programme_reads_and_corrects_them() {
        Actor school = agentOf("PUBLIC_BODY");
        String own = programme + "/own-schools";
        service().as(school).put(own + "/0440001A", LIST.formatted(4)).expect(204);
        service().as(school).put(own + "/0440001A", LIST.formatted(9)).expect(204);
        JsonNode sent = service().as(school).get(own).expect(200).json();
        assertThat(sent)
                .singleElement()
                .satisfies(one -> assertThat(one.at("/pupils").asInt()).isEqualTo(9));
        assertThat(service().as(steward).get(programme + "/schools").expect(200).at("/0/sentByItself"))
                .isEqualTo("true");
        Actor other = agentOf("ASSOCIATION");
        service().as(other).put(own + "/0440001A", LIST.formatted(1)).expectProblem(409, "school-not-yours");
        assertThat(service().as(other).get(own).expect(200).json()).isEmpty();
        service().as(school).get(programme + "/schools").expectProblem(404, "not-found");
        service()
                .as(steward)
                .put(programme + "/schools/0440001A", LIST.formatted(7))
                .expect(204);
        assertThat(service().as(school).get(own).expect(200).json()).isEmpty();
    }

    @Test
    void a_company_sends_none_and_a_programme_that_is_over_takes_none() {
        service()
                .as(agentOf("COMPANY"))
                .put(programme + "/own-schools/0440002B", LIST.formatted(1))
                .expectProblem(409, "school-not-yours");
        service()
                .as(agentOf("PUBLIC_BODY"))
                .put(opened("2020-01-01", "2020-12-31") + "/own-schools/0440002B", LIST.formatted(1))
                .expectProblem(409, "programme-does-not-apply");
    }
}
