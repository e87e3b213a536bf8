package fr.boucle.redistribution.endowment;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who sees and does what with what structures asked, and what is refused in words. */
class EndowmentListTest {
    private final AStructure places = new AStructure();

    @Test
    void a_company_is_refused_another_structure_sees_nothing_and_what_was_asked_is_taken_back() {
        service()
                .as(AStructure.approved("COMPANY", Role.AGENT))
                .once()
                .post(AStructure.ALL, AStructure.wish("DESKTOP", 1))
                .expectProblem(409, "not-a-structure");
        String reference = places.asked(AStructure.wish("DESKTOP", 1));
        service()
                .as(Someone.with(Role.MEDIATOR))
                .get(AStructure.ALL + "/" + reference)
                .expectProblem(404, "not-found");
        service().as(places.technician).get(AStructure.ALL + "/" + reference).expectProblem(404, "not-found");
        service()
                .as(places.structure)
                .put(AStructure.ALL + "/" + reference + "/withdrawal", "{}")
                .expect(204);
        assertThat(places.shown(places.structure, reference).at("/state")).isEqualTo("WITHDRAWN");
        service()
                .as(AStructure.approved("COLLECTIVITE", Role.AGENT))
                .once()
                .post(AStructure.ALL, AStructure.wish("DESKTOP", 1))
                .expect(201);
    }

    @Test
    void a_workshop_reads_whom_its_devices_are_promised_to_and_not_what_the_structure_wrote() {
        String reference = places.asked(AStructure.wish("DESKTOP", 3));
        var _ = places.promised(reference, "DESKTOP");
        String workshop = places.shown(places.structure, reference).at("/devices/0/workshopId");
        Actor preparing = Someone.of(UUID.fromString(workshop), Role.TECHNICIAN);
        Answer read = places.shown(preparing, reference);
        assertThat(read.json().has("needs") && !read.json().at("/needs").isNull())
                .isFalse();
        assertThat(service().as(preparing).get(AStructure.ALL).expect(200).text())
                .contains(reference);
        assertThat(service()
                        .as(preparing)
                        .get(API + "/reservations?recipient=STRUCTURE")
                        .expect(200)
                        .text())
                .contains(reference);
        assertThat(service()
                        .as(preparing)
                        .get(API + "/reservations?recipient=HOUSEHOLD")
                        .expect(200)
                        .text())
                .doesNotContain(reference);
        assertThat(service()
                        .as(preparing)
                        .get(AStructure.ALL + "?promised=true")
                        .expect(200)
                        .text())
                .contains(reference);
        assertThat(service()
                        .as(preparing)
                        .get(AStructure.ALL + "?promised=false")
                        .expect(200)
                        .text())
                .doesNotContain(reference);
        service()
                .as(preparing)
                .put(AStructure.ALL + "/" + reference + "/hand-over", "{}")
                .expectProblem(409, "not-possible-in-this-state");
    }

    @Test
    void what_structures_asked_is_listed_counted_found_and_given_as_a_file() {
        String first = places.asked(AStructure.wish("NETWORK", 1));
        String second = places.asked(AStructure.wish("TABLET", 2));
        var reader = service().as(places.structure);
        Answer listed = reader.get(AStructure.ALL + "?sort=-askedAt&limit=1").expect(200);
        assertThat(listed.header("X-Total-Count")).contains("2");
        assertThat(listed.at("/0/reference")).isEqualTo(second);
        assertThat(reader.get(AStructure.ALL + "?q=" + first).expect(200).json())
                .hasSize(1);
        assertThat(reader.get(AStructure.ALL + "?state=ENDED").expect(200).json())
                .isEmpty();
        assertThat(reader.get(AStructure.ALL + "?place=SHELTER&state=ASKED")
                        .expect(200)
                        .json())
                .hasSize(2);
        assertThat(reader.get(AStructure.ALL + ".csv").expect(200).text())
                .contains("Demandé le", first, "1 Équipement réseau", "Hébergement", "à décider", "Nantes");
        assertThat(service()
                        .as(A.decider())
                        .get(AStructure.ALL + "?limit=200")
                        .expect(200)
                        .text())
                .contains(first, second);
    }

    @Test
    void a_refusal_says_why_in_words_and_what_was_decided_is_not_decided_again() {
        String reference = places.asked(AStructure.wish("SERVER", 2));
        places.decide(reference, "{\"outcome\":\"REFUSED\",\"explanation\":\"Pas de stock\"}")
                .expectProblem(422, "invalid-fields");
        places.decide(reference, AStructure.accept("SERVER", 3)).expectProblem(409, "more-than-asked");
        places.decide(reference, AStructure.accept("SERVER", 2)).expectProblem(409, "households-first");
        places.decide(
                        reference,
                        "{\"outcome\":\"REFUSED\",\"reasonCode\":\"STOCK_EMPTY\",\"explanation\":\"Au printemps\"}")
                .expect(200);
        Answer refused = places.shown(places.structure, reference);
        assertThat(refused.at("/reasonCode")).isEqualTo("STOCK_EMPTY");
        assertThat(refused.at("/explanation")).isEqualTo("Au printemps");
        places.decide(reference, "{\"outcome\":\"REFUSED\",\"reasonCode\":\"OTHER\",\"explanation\":\"Non\"}")
                .expectProblem(409, "request-already-decided");
        service()
                .as(places.structure)
                .put(AStructure.ALL + "/" + reference + "/withdrawal", "{}")
                .expectProblem(409, "request-already-decided");
    }
}
