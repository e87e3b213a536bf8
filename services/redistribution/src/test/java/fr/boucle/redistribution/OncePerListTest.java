package fr.boucle.redistribution;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Someone;
import fr.boucle.testkit.Statements;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A list asks the database once for what belongs to its rows, however many they are. */
class OncePerListTest {
    private static JsonNode once(Actor reader, String path, String about) {
        List<JsonNode> answer = new ArrayList<>();
        List<String> asked = Statements.during(
                service(),
                () -> answer.add(
                        service().as(reader).get(API + path).expect(200).json()),
                about);
        assertThat(asked).as("statements about " + about).hasSize(1);
        return answer.getFirst();
    }

    private static A.Opened refused(Actor decider, Actor mediator) {
        A.Opened request = A.opened(mediator, A.request("NONE", "LAPTOP"));
        String path = API + "/requests/" + request.reference();
        String etag = service().as(decider).get(path).expect(200).etag();
        service()
                .as(decider)
                .ifMatch(etag)
                .put(
                        path + "/decision",
                        A.JSON.createObjectNode()
                                .put("outcome", "REFUSED")
                                .put("reasonCode", "NEED_NOT_SHOWN")
                                .put("explanation", "Le besoin n'est pas établi"))
                .expect(200);
        service().as(mediator).put(path + "/second-look", "{}").expect(200);
        return request;
    }

    @Test
    void the_second_looks_with_their_requests_and_decisions() {
        Actor decider = A.decider();
        List<A.Opened> waiting = List.of(refused(decider, A.mediator()), refused(decider, A.mediator()));
        JsonNode listed = once(decider, "/second-looks", "decision");
        assertThat(listed)
                .filteredOn(look -> waiting.stream().anyMatch(one -> one.reference()
                        .equals(look.at("/reference").asText())))
                .hasSize(2)
                .allSatisfy(look -> assertThat(look.at("/mine").asBoolean()).isTrue());
        assertThat(once(A.decider(), "/second-looks", "FROM second_look")
                        .at("/0/mine")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void the_troubles_with_their_reservations() {
        A.Reserved delivered = A.delivered();
        service()
                .asNobody()
                .put(
                        API + "/followed-requests/trouble",
                        A.code(delivered.request())
                                .put("kind", "BROKEN_DOWN")
                                .put("wish", "REPAIR")
                                .put("words", "Il ne s'allume plus"))
                .expect(204);
        assertThat(once(delivered.mediator(), "/troubles", "reservation"))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.at("/requestReference").asText())
                            .isEqualTo(delivered.request().reference());
                    assertThat(told.at("/code").asText()).isNotEmpty();
                });
    }

    @Test
    void the_programmes_of_a_request_with_their_use() {
        for (int i = 0; i < 2; i++) {
            service()
                    .as(Someone.with(Role.STEWARD))
                    .put(API + "/programmes/" + Ids.next(), """
                            {"title":"Un essai","from":"2026-01-01","until":"2099-12-31","quota":5,
                             "stockSharePercent":100,"criteria":{"communeCodes":["44109"]}}""")
                    .expect(204);
        }
        A.Opened request = A.opened(A.mediator(), A.request("NONE", "LAPTOP"));
        assertThat(once(A.decider(), "/requests/" + request.reference() + "/programmes", "decision d"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(one -> assertThat(one.at("/remaining").asLong()).isNotNegative());
    }

    @Test
    void the_rows_of_a_page_of_stock_of_choices_and_of_a_state() {
        Actor technician = Someone.with(Role.TECHNICIAN);
        UUID _ = A.readyDevice(technician, "NETWORK");
        UUID _ = A.readyDevice(technician, "NETWORK");
        assertThat(once(technician, "/stock?kind=NETWORK", "FROM device WHERE id IN"))
                .hasSize(2);
        A.Opened request = A.opened(A.mediator(), A.request("NONE", "NETWORK"));
        assertThat(once(A.decider(), "/requests/" + request.reference() + "/devices", "FROM device"))
                .hasSizeGreaterThanOrEqualTo(2);
        A.Reserved first = A.reserved();
        A.Reserved second = A.reserved();
        assertThat(once(A.decider(), "/requests?state=GRANTED&sort=-openedAt&limit=2", "FROM request WHERE id IN")
                        .findValuesAsText("reference"))
                .containsExactly(second.request().reference(), first.request().reference());
    }
}
