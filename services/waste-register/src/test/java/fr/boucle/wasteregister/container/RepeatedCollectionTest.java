package fr.boucle.wasteregister.container;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An operator comes back for containers every n weeks: what is due is seen, what became of it recorded, the rhythm kept. */
class RepeatedCollectionTest {
    private static final String API = "/api/waste-register/";

    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();
    private final UUID bin = container(keeper);
    private final UUID collection = Ids.next();
    private final LocalDate today = A.today();

    @Test
    void the_next_day_is_seen_and_moves_on_by_the_rhythm_whenever_the_operator_came() {
        Answer arranged = arrange(today, bin).expect(200);
        assertThat(arranged.at("/operatorName")).isEqualTo("Recyclage de l'Exemple");
        assertThat(fr.boucle.testkit.Eventually.eventually(java.time.Duration.ofSeconds(30), () -> {
                    String site = part.as(keeper)
                            .get(API + "collections?sort=-organisationName")
                            .expect(200)
                            .at("/0/organisationName");
                    assertThat(site).isNotEmpty();
                    return site;
                }))
                .isEqualTo("Atelier du Bout du Monde");
        assertThat(arranged.at("/containers/0/name")).isEqualTo("Atelier, porte sud");
        assertThat(due(today.plusDays(7))).isEqualTo(1);
        Answer came = passage(today, Map.of("cameOn", today.toString())).expect(200);
        assertThat(came.at("/nextOn")).isEqualTo(today.plusWeeks(2).toString());
        assertThat(due(today.plusDays(7))).isZero();
        // a double click is the same, another answer for the same day is not
        assertThat(passage(today, Map.of("cameOn", today.toString()))
                        .expect(200)
                        .at("/nextOn"))
                .isEqualTo(today.plusWeeks(2).toString());
        passage(today, Map.of()).expectProblem(409, "date-not-allowed");
        // what is still to come did not fail to come
        passage(today.plusWeeks(2), Map.of()).expectProblem(409, "date-not-allowed");
        // one came once on a day
        assertThat(passage(today.plusWeeks(2), Map.of("cameOn", today.toString()))
                        .expectProblem(409, "date-not-allowed")
                        .at("/errors/0/pointer"))
                .isEqualTo("/cameOn");
        part.as(keeper).put(API + "collections/" + collection + "/end").expect(200);
        passage(today.plusWeeks(2), Map.of()).expectProblem(409, "date-not-allowed");
        assertThat(part.as(keeper)
                        .get(API + "collections?ended=false")
                        .expect(200)
                        .json())
                .isEmpty();
        assertThat(part.as(keeper).get(API + "collections.csv").expect(200).text())
                .contains("porte sud", "oui");
    }

    @Test
    void what_cannot_come_is_refused_with_what_would_pass() {
        arrange(today.minusDays(1), bin).expectProblem(409, "date-not-allowed");
        // no receipt, and one that ends before that day
        put(A.operator(part, "ICPE_2711"), today, bin).expectProblem(409, "proof-missing");
        // both at once, each at its member
        Answer both = put(A.operator(part, "ICPE_2711"), today.minusDays(1), bin);
        both.expectProblem(409, "date-not-allowed");
        assertThat(both.json().at("/errors").findValuesAsText("pointer")).containsExactly("/nextOn", "/operatorId");
        assertThat(both.at("/errors/1/slug")).isEqualTo("proof-missing");
        UUID ending = A.operator(part, today.minusYears(1), today.plusDays(3), "RECEPISSE");
        put(ending, today.plusDays(3), bin).expect(200);
        Answer lapsed = put(ending, today.plusDays(4), bin);
        lapsed.expectProblem(409, "proof-lapsed");
        assertThat(lapsed.at("/detail")).contains(today.plusDays(4).toString());
        put(Ids.next(), today, bin).expectProblem(409, "operator-unknown");
        arrange(today, container(A.keeper())).expectProblem(404, "not-found");
        passage(today.plusDays(3), Map.of("cameOn", today.plusDays(1).toString()))
                .expectProblem(409, "date-not-allowed");
    }

    @Test
    void what_is_missing_or_out_of_bounds_hides_nothing_of_the_rest() {
        Map<String, Object> asked = Map.of(
                "operatorId",
                A.operator(part, "ICPE_2711"),
                "everyWeeks",
                0,
                "nextOn",
                today.minusDays(1).toString(),
                "containerIds",
                List.of());
        Answer refused = part.as(keeper).put(API + "collections/" + collection, asked);
        refused.expectProblem(422, "invalid-fields");
        assertThat(refused.json().at("/errors").findValuesAsText("pointer"))
                .containsExactly("/containerIds", "/everyWeeks", "/nextOn", "/operatorId");
        // the receipt depends on a day that is not told
        refused = part.as(keeper)
                .put(API + "collections/" + collection, Map.of("operatorId", A.operator(part, "ICPE_2711")));
        refused.expectProblem(422, "invalid-fields");
        assertThat(refused.json().at("/errors").findValuesAsText("pointer"))
                .containsExactly("/containerIds", "/everyWeeks", "/nextOn");
    }

    @Test
    void another_site_sees_nothing_of_it_and_a_stale_change_is_told() {
        Answer arranged = arrange(today, bin).expect(200);
        String path = API + "collections/" + collection;
        part.as(A.keeper()).get(path).expectProblem(404, "not-found");
        part.as(A.keeper()).put(path + "/end").expectProblem(404, "not-found");
        A.auditor(part).get(path).expect(200);
        Answer missed = passage(today, Map.of()).expect(200);
        assertThat(missed.json().at("/passages/0").hasNonNull("cameOn")).isFalse();
        part.as(keeper)
                .ifMatch(arranged.etag())
                .put(path, terms(A.operator(part, "RECEPISSE"), today, bin))
                .expectProblem(412, "stale-version");
    }

    private long due(LocalDate to) {
        return part.as(keeper)
                .get(API + "collections?ended=false&to=" + to)
                .expect(200)
                .json()
                .size();
    }

    private Answer arrange(LocalDate next, UUID container) {
        return put(A.operator(part, "RECEPISSE"), next, container);
    }

    private Answer put(UUID operator, LocalDate next, UUID container) {
        return part.as(keeper).put(API + "collections/" + collection, terms(operator, next, container));
    }

    private static Map<String, Object> terms(UUID operator, LocalDate next, UUID container) {
        return Map.of(
                "operatorId", operator, "everyWeeks", 2, "nextOn", next.toString(), "containerIds", List.of(container));
    }

    private Answer passage(LocalDate due, Map<String, Object> came) {
        return part.as(keeper).put(API + "collections/" + collection + "/passages/" + due, came);
    }

    private UUID container(Actor whose) {
        UUID id = Ids.next();
        Map<String, Object> set = Map.of("place", "Atelier, porte sud", "kind", "CABLES", "capacityGrams", 50_000);
        part.as(whose).put(API + "containers/" + id, set).expect(200);
        return id;
    }
}
