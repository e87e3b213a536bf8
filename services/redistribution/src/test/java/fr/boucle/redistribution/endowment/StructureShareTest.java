package fr.boucle.redistribution.endowment;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Households come first: what structures may have while they wait. */
class StructureShareTest {
    private static final String SHARE = API + "/structure-share";

    @Test
    void shares_to_come_are_told_with_their_day_reason_and_who_adopted_them() {
        Actor steward = AStructure.approved("AUDIT", Role.STEWARD);
        LocalDate later = LocalDate.now(ZoneId.of("Europe/Paris")).plusYears(9);
        service()
                .as(steward)
                .put(API + "/references/structure-share/told", """
                        {"percent":35,"validFrom":"%s","reason":"Délibération"}""".formatted(later))
                .expect(200);
        Answer share = service().as(A.decider()).get(SHARE).expect(200);
        assertThat(share.at("/percent")).isEqualTo("20");
        assertThat(share.at("/adopted/0/percent")).isEqualTo("35");
        assertThat(share.at("/adopted/0/validFrom")).isEqualTo(later.toString());
        assertThat(share.at("/adopted/0/adoptedBy")).isEqualTo("Maison " + steward.organisation());
        assertThat(share.json().at("/adopted").findValuesAsText("adoptedBy")).contains("");
    }

    private static JsonNode room(String kind) {
        for (JsonNode room :
                service().as(A.decider()).get(SHARE).expect(200).json().at("/rooms")) {
            if (room.at("/kind").asText().equals(kind)) {
                return room;
            }
        }
        throw new AssertionError("nothing is told of " + kind);
    }

    @Test
    void while_a_household_waits_a_structure_gets_no_more_than_the_share_and_the_refusal_says_how_many() {
        Actor technician = Someone.with(Role.TECHNICIAN);
        for (int i = 0; i < 5; i++) {
            var _ = A.readyDevice(technician, "ALL_IN_ONE");
        }
        var _ = A.opened(A.mediator(), A.request("NONE", "ALL_IN_ONE"));
        JsonNode room = room("ALL_IN_ONE");
        long stock = room.at("/inStock").asLong() + room.at("/promised").asLong();
        long left = room.at("/room").asLong();
        assertThat(left)
                .isEqualTo(Math.max(0, stock * 20 / 100 - room.at("/promised").asLong()));
        Actor structure = AStructure.approved("ASSOCIATION", Role.MEDIATOR);
        String path = API + "/endowments/"
                + service()
                        .as(structure)
                        .once()
                        .post(API + "/endowments", AStructure.wish("ALL_IN_ONE", 30))
                        .expect(201)
                        .at("/reference");
        Actor decider = A.decider();
        Answer refused = service()
                .as(decider)
                .ifMatch(service().as(decider).get(path).expect(200).etag())
                .put(path + "/decision", """
                        {"outcome":"ACCEPTED","granted":[{"kind":"ALL_IN_ONE","number":%d}],"explanation":"Oui"}""".formatted(left + 1))
                .expectProblem(409, "households-first");
        assertThat(refused.at("/detail")).contains("at most " + left);
    }

    @Test
    void the_steward_sets_the_share_from_a_day_on_and_never_backwards() {
        Actor steward = Someone.with(Role.STEWARD);
        String path = API + "/references/structure-share/";
        LocalDate later = LocalDate.now(ZoneId.of("Europe/Paris")).plusYears(5);
        service().as(steward).put(path + "later", """
                        {"percent":30,"validFrom":"%s","reason":"Délibération"}""".formatted(later)).expect(200);
        assertThat(service()
                        .as(steward)
                        .put(path + "never", """
                        {"percent":30,"validFrom":"9999-12-31","reason":"Délibération"}""")
                        .expectProblem(422, "day-too-far")
                        .at("/errors/0/pointer"))
                .isEqualTo("/validFrom");
        assertThat(service()
                        .as(steward)
                        .put(path + "before", """
                        {"percent":30,"validFrom":"2020-01-01","reason":"Délibération"}""")
                        .expectProblem(422, "day-passed")
                        .at("/errors/0/pointer"))
                .isEqualTo("/validFrom");
        service().as(steward).put(path + "much", """
                        {"percent":101,"validFrom":"2030-01-01","reason":"Délibération"}""").expectProblem(422, "invalid-fields");
        assertThat(service().as(steward).get(SHARE).expect(200).at("/percent")).isEqualTo("20");
        assertThat(service().as(steward).get(path + "2026-01").expect(200).at("/percent"))
                .isEqualTo("20");
    }
}
