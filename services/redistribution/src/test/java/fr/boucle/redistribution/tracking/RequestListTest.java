package fr.boucle.redistribution.tracking;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The queue and the requests of a state are read in one grammar. */
class RequestListTest {
    private static final String LIST = API + "/requests";

    private static final Map<String, String> REFUSAL =
            Map.of("outcome", "REFUSED", "reasonCode", "NEED_NOT_SHOWN", "explanation", "Rien ne montre le besoin.");

    private final Actor mediator = A.mediator();
    private final Caller reader = service().as(mediator);

    private List<String> listed(String query) {
        return reader.get(LIST + query).expect(200).json().findValuesAsText("reference");
    }

    @Test
    void those_that_wait_are_counted_ordered_found_and_given_as_a_file() {
        String second = A.opened(mediator, A.request("SECOND", "TABLET")).reference();
        String none = A.opened(mediator, A.request("NONE", "LAPTOP").put("communeCode", "44184"))
                .reference();
        Answer page = reader.get(LIST + "?limit=1").expect(200);
        assertThat(page.header("X-Total-Count")).contains("2");
        assertThat(page.at("/0/reference")).isEqualTo(none);
        assertThat(listed("?sort=openedAt")).containsExactly(second, none);
        assertThat(listed("?state=WAITING")).containsExactly(none, second);
        assertThat(listed("?state=POSTPONED")).isEmpty();
        assertThat(listed("?commune=saint+nazaire")).containsExactly(none);
        assertThat(listed("?commune=44600")).as("by postal code").containsExactly(none);
        assertThat(listed("?kind=TABLET&need=SECOND")).containsExactly(second);
        assertThat(listed("?kind=TABLET&need=NONE")).isEmpty();
        assertThat(listed("?q=" + second.substring(1, 6).toLowerCase(java.util.Locale.ROOT)))
                .containsExactly(second);
        assertThat(service()
                        .as(A.decider())
                        .get(LIST + "?organisationId=" + mediator.organisation())
                        .expect(200)
                        .json()
                        .findValuesAsText("reference"))
                .containsExactly(none, second);
        assertThat(reader.get(LIST + ".csv?kind=LAPTOP").expect(200).text())
                .contains("Demande;État;Rang", none + ";en attente;", "Saint-Nazaire")
                .doesNotContain(second);
        assertThat(new String(reader.get(LIST + ".xlsx").expect(200).bytes(), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        Answer _ = reader.get(LIST + "?sort=name").expectProblem(400, "malformed-request");
        Answer _ = reader.get(LIST + ".pdf").expectProblem(404, "not-found");
    }

    @Test
    void those_to_which_a_device_is_proposed_are_told_with_it() {
        String first = A.opened(mediator, A.request("NONE", "PRINTER")).reference();
        String second = A.opened(mediator, A.request("SECOND", "ALL_IN_ONE")).reference();
        assertThat(A.readyDevice(Someone.with(Role.TECHNICIAN), "PRINTER")).isNotNull();
        Answer found = reader.get(LIST + "?fitting=true").expect(200);
        assertThat(found.json().findValuesAsText("reference")).containsExactly(first);
        assertThat(found.json().at("/0/fitting/devices").asLong()).isPositive();
        assertThat(service()
                        .as(A.decider())
                        .get(API + "/requests/" + first + "/proposals")
                        .expect(200)
                        .at("/0/deviceId"))
                .isNotEmpty();
        assertThat(listed("?fitting=false")).containsExactly(second);
        assertThat(listed("")).containsExactly(first, second);
    }

    @Test
    void communes_stand_in_the_order_of_their_names() {
        String nantes = A.opened(mediator, A.request("SECOND", "TABLET")).reference();
        String angers = A.opened(mediator, A.request("SECOND", "LAPTOP").put("communeCode", "49007"))
                .reference();
        assertThat(listed("?sort=communeCode")).containsExactly(angers, nantes);
        assertThat(listed("?sort=-communeCode")).containsExactly(nantes, angers);
        for (String reference : List.of(nantes, angers)) {
            String path = API + "/requests/" + reference;
            Answer found = service().as(A.decider()).get(path).expect(200);
            Answer _ = service()
                    .as(A.decider())
                    .ifMatch(found.etag())
                    .put(path + "/decision", REFUSAL)
                    .expect(200);
        }
        assertThat(listed("?state=REFUSED&sort=communeCode")).containsExactly(angers, nantes);
        assertThat(listed("?state=REFUSED&sort=-communeCode&limit=1")).containsExactly(nantes);
        Answer first =
                reader.get(LIST + "?state=REFUSED&sort=communeCode&limit=1").expect(200);
        String next = first.header("Link").orElseThrow();
        assertThat(listed(next.substring(1 + LIST.length(), next.indexOf('>')))).containsExactly(nantes);
    }

    @Test
    void those_of_a_state_are_found_by_the_same_filters() {
        A.Reserved reserved = A.reserved();
        Caller structure = service().as(reserved.mediator());
        Answer granted = structure
                .get(LIST + "?state=GRANTED&sort=-openedAt&commune=Nantes")
                .expect(200);
        assertThat(granted.header("X-Total-Count")).contains("1");
        assertThat(granted.at("/0/reference")).isEqualTo(reserved.request().reference());
        assertThat(structure
                        .get(LIST + "?state=GRANTED&need=SHARED")
                        .expect(200)
                        .json())
                .isEmpty();
        assertThat(structure
                        .get(LIST + "?state=GRANTED&commune=nulle+part")
                        .expect(200)
                        .json())
                .isEmpty();
        assertThat(structure.get(LIST + ".csv?state=GRANTED").expect(200).text())
                .contains(reserved.request().reference() + ";accordée;;;");
        Answer _ = structure.get(LIST + "?state=GRANTED&sort=rank").expectProblem(400, "malformed-request");
        assertThat(reader.get(LIST + "?state=GRANTED").expect(200).json())
                .as("another structure's")
                .isEmpty();
    }
}
