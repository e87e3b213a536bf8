package fr.boucle.redistribution.tracking;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwnRequestTest {
    @Test
    void a_household_asks_by_itself_at_a_structure_it_chooses() {
        UUID structure = Ids.next();
        var approved = A.golden("accounts", "OrganisationApproved")
                .put("organisationId", structure.toString())
                .put("kind", "MEDIATION")
                .put("name", "Maison de quartier");
        service().log().publish("fr.boucle.accounts.OrganisationApproved.v1", structure, 0, null, approved.toString());
        eventually(() -> assertThat(service()
                        .asNobody()
                        .get(API + "/structures")
                        .expect(200)
                        .text())
                .contains(structure.toString()));
        // nearest first: one's own commune before all others
        String commune = approved.at("/communeCode").asText();
        Answer near =
                service().asNobody().get(API + "/structures?near=" + commune).expect(200);
        assertThat(near.json().get(0).at("/communeCode").asText()).isEqualTo(commune);
        assertThat(near.json().get(0).at("/distanceKm").asInt(-1)).isZero();
        List<Integer> distances = new ArrayList<>();
        near.json().forEach(one -> distances.add(one.path("distanceKm").asInt(Integer.MAX_VALUE)));
        assertThat(distances).isSorted();
        var body = A.request("NONE", "LAPTOP").put("organisationId", structure.toString());
        service().asNobody().once().post(API + "/own-requests", body).expectProblem(422, "invalid-fields");
        body.remove("mandate");
        Answer opened =
                service().asNobody().once().post(API + "/own-requests", body).expect(201);
        Answer followed = service()
                .asNobody()
                .post(API + "/followed-requests", "{\"trackingCode\":\"" + opened.at("/trackingCode") + "\"}")
                .expect(200);
        assertThat(followed.at("/reference")).isEqualTo(opened.at("/reference"));
        service()
                .as(Someone.of(structure, Role.MEDIATOR))
                .get(API + "/requests/" + opened.at("/reference"))
                .expect(200);
        body.put("organisationId", Ids.next().toString());
        service().asNobody().once().post(API + "/own-requests", body).expectProblem(422, "invalid-fields");
    }
}
