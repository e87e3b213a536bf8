package fr.boucle.donations.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfirmInventoryTest {
    @Test
    void a_confirmation_needs_the_preview_it_was_made_on_and_repeats_without_effect() {
        Member donor = A.donor();
        Answer preview = A.preview(donor, A.fresh("parc.csv", "CONF")).expect(200);
        String path = "/api/donations/inventories/" + preview.at("/id");
        donor.calls().put(path).expectProblem(428, "version-required");
        donor.calls().ifMatch("\"77\"").put(path).expectProblem(412, "stale-version");
        A.donor().calls().ifMatch(preview.etag()).put(path).expectProblem(404, "not-found");
        String first =
                donor.calls().ifMatch(preview.etag()).put(path).expect(200).text();
        String second =
                donor.calls().ifMatch(preview.etag()).put(path).expect(200).text();
        assertThat(second).isEqualTo(first);
        assertThat(donor.calls().get("/api/donations/devices").json()).hasSize(4);
    }

    @Test
    void an_auditor_finds_the_row_that_a_device_came_of() {
        Member donor = A.donor();
        Answer preview = A.preview(donor, A.fresh("parc.csv", "ROW")).expect(200);
        donor.calls()
                .ifMatch(preview.etag())
                .put("/api/donations/inventories/" + preview.at("/id"))
                .expect(200);
        String device = donor.calls().get("/api/donations/devices").expect(200).at("/0/deviceId");
        String path = "/api/donations/devices/" + device + "/inventory-row";
        Answer row = A.PART.as(Someone.with(Role.AUDITOR)).get(path).expect(200);
        assertThat(row.at("/inventoryId")).isEqualTo(preview.at("/id"));
        assertThat(row.json().at("/line").asLong()).isGreaterThan(1);
        assertThat(row.at("/understood/name/model")).isNotEmpty();
        donor.calls().get(path).expectProblem(403, "role-not-allowed");
        A.PART.as(Someone.with(Role.AUDITOR))
                .get("/api/donations/devices/" + Ids.next() + "/inventory-row")
                .expectProblem(404, "not-found");
    }

    @Test
    void only_an_agent_previews() {
        Member taker = A.association("ESUS");
        A.preview(taker, A.file("parc.csv")).expectProblem(403, "role-not-allowed");
        A.PART.asNobody().post(A.PREVIEWS, Map.of()).expectProblem(401, "sign-in-required");
    }
}
