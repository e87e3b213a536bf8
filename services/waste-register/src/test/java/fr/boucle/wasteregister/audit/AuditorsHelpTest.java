package fr.boucle.wasteregister.audit;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A case is acknowledged until its facts change; a sample is drawn again by its seed; periods stand side by side. */
class AuditorsHelpTest {
    private final ServicePart part = A.part();
    private static final String OPEN = "/api/waste-register/anomalies%s?open=true";

    private final Actor keeper = A.keeper();

    @Test
    void a_case_is_acknowledged_and_open_again_when_its_facts_change() {
        String line = written("41");
        String rule = "/api/waste-register/anomalies/OVER_40_TONNES_BY_ROAD";
        String path = rule + "/cases/" + line + "/acknowledgement";
        part.as(keeper)
                .put(path, Map.of("explanation", "Deux camions, un seul bon"))
                .expect(204);
        Answer known = part.as(keeper).get(rule).expect(200);
        assertThat(known.at("/0/acknowledgement/explanation")).isEqualTo("Deux camions, un seul bon");
        assertThat(known.at("/0/acknowledgement/stands")).isEqualTo("true");
        assertThat(open()).as("explained").isZero();
        part.as(keeper)
                .ifMatch("\"1\"")
                .post(
                        "/api/waste-register/lines/" + line + "/versions",
                        Map.of(
                                "reason",
                                "MODIFIER",
                                "explanation",
                                "Pesée relue",
                                "changes",
                                Map.of("weightValue", "42")))
                .expect(200);
        assertThat(part.as(keeper).get(rule).expect(200).at("/0/acknowledgement/stands"))
                .isEqualTo("false");
        assertThat(open()).as("to be explained again").isOne();
        part.as(A.keeper())
                .put(path, Map.of("explanation", "Ce n'est pas la mienne"))
                .expectProblem(404, "not-found");
    }

    @Test
    void the_same_seed_draws_the_same_lines() {
        for (int i = 0; i < 6; i++) {
            written("1");
        }
        List<String> drawn = drawn("audit-2026", 4);
        assertThat(drawn).hasSize(4).doesNotHaveDuplicates().isEqualTo(drawn("audit-2026", 4));
        assertThat(drawn("audit-2026", 6)).startsWith(drawn.toArray(String[]::new));
        assertThat(drawn("autre graine", 6)).containsExactlyInAnyOrderElementsOf(drawn("audit-2026", 6));
        part.as(keeper).get("/api/waste-register/lines/samples?seed=&size=4").expect(422);
    }

    @Test
    void two_periods_stand_side_by_side() {
        written("2");
        String then = A.today().minusDays(2).toString();
        String before = A.today().minusDays(40).toString();
        Answer compared = part.as(keeper)
                .get("/api/waste-register/comparisons?from=" + then + "&to=" + then + "&otherFrom=" + before
                        + "&otherTo=" + before)
                .expect(200);
        assertThat(compared.at("/0/registerType")).isEqualTo("INCOMING_WASTE");
        assertThat(compared.at("/0/massGrams")).isEqualTo("2000000");
        assertThat(compared.at("/0/otherLines")).isEqualTo("0");
        assertThat(compared.at("/0/differenceGrams")).isEqualTo("2000000");
    }

    @Test
    void a_register_is_lent_by_name_to_read_or_to_declare() {
        String line = written("1");
        Actor other = A.keeper();
        Answer found = eventually(Duration.ofSeconds(30), () -> {
            Answer answer = part.as(keeper)
                    .get("/api/waste-register/readers?name=bout%20du%20monde")
                    .expect(200);
            assertThat(answer.json().findValuesAsText("organisationId")).isNotEmpty();
            return answer;
        });
        assertThat(found.at("/0/name")).isEqualTo("Atelier du Bout du Monde");
        String declaration = "/api/waste-register/lines/" + line + "/declaration";
        Map<String, Object> day = Map.of("declaredOn", A.today().toString());
        part.as(other).put(declaration, day).expectProblem(404, "not-found");
        Map<String, Object> lent = new HashMap<>(Map.of(
                "readerOrganisationId",
                other.organisation(),
                "purpose",
                "DECLARATION",
                "scope",
                "DECLARE",
                "validUntil",
                new fr.boucle.testkit.TestClock()
                        .instant()
                        .plus(Duration.ofDays(30))
                        .toString()));
        UUID delegation = Ids.next();
        eventually(Duration.ofSeconds(30), () -> {
            Answer lending = part.as(keeper)
                    .put("/api/waste-register/delegations/" + delegation, lent)
                    .expect(200);
            assertThat(lending.at("/scope")).isEqualTo("DECLARE");
            assertThat(lending.at("/readerName")).isEqualTo("Atelier du Bout du Monde");
            return lending;
        });
        part.as(other).put(declaration, day).expect(204);
    }

    @Test
    void a_register_is_not_lent_to_its_own_keeper() {
        Map<String, Object> asked = new HashMap<>(Map.of(
                "readerOrganisationId",
                keeper.organisation(),
                "purpose",
                "AUDIT",
                "validUntil",
                "2020-01-01T00:00:00Z"));
        String path = "/api/waste-register/delegations/" + Ids.next();
        Answer refused = part.as(keeper).put(path, asked).expectProblem(422, "invalid-fields");
        assertThat(refused.json().at("/errors").findValuesAsText("pointer"))
                .containsExactly("/validUntil", "/readerOrganisationId");
    }

    @Test
    void what_is_lent_to_be_declared_is_for_its_reader_to_do_and_what_is_lent_to_be_read_is_not() {
        String line = dangerous();
        Actor reads = A.keeper();
        Actor declares = A.keeper();
        lend(reads, "READ");
        lend(declares, "DECLARE");
        assertThat(borrowed(declares, "?borrowed=true&open=true"))
                .as("a reader is told whose register it reads")
                .containsExactly(keeper.organisation().toString());
        assertThat(borrowed(declares, "")).isEmpty();
        assertThat(alerts(reads, "")).contains(line);
        assertThat(alerts(reads, "&mine=true")).isEmpty();
        assertThat(alerts(declares, "&mine=true")).containsExactly(line);
        assertThat(part.as(declares)
                        .get("/api/waste-register/alerts?kind=DECLARATION_DUE&mine=true")
                        .expect(200)
                        .at("/0/organisationName"))
                .isEqualTo("Atelier du Bout du Monde");
        assertThat(alerts(keeper, "&mine=true")).containsExactly(line);
        assertThat(part.as(reads)
                        .get("/api/waste-register/collections?organisationId=" + reads.organisation())
                        .expect(200)
                        .json())
                .isEmpty();
    }

    private List<String> borrowed(Actor actor, String how) {
        return part.as(actor)
                .get("/api/waste-register/delegations" + how)
                .expect(200)
                .json()
                .findValuesAsText("ownerOrganisationId");
    }

    private List<String> alerts(Actor actor, String more) {
        return part.as(actor)
                .get("/api/waste-register/alerts?kind=DECLARATION_DUE" + more)
                .expect(200)
                .json()
                .findValuesAsText("subjectId");
    }

    private void lend(Actor to, String scope) {
        part.as(keeper)
                .put(
                        "/api/waste-register/delegations/" + Ids.next(),
                        Map.of(
                                "readerOrganisationId",
                                to.organisation(),
                                "purpose",
                                "AUDIT",
                                "scope",
                                scope,
                                "validUntil",
                                new fr.boucle.testkit.TestClock()
                                        .instant()
                                        .plus(Duration.ofDays(30))
                                        .toString()))
                .expect(200);
    }

    private String dangerous() {
        Map<String, String> fields = new HashMap<>(A.outgoing());
        fields.remove("publicId");
        fields.remove("reportForCompanySiret");
        return eventually(Duration.ofSeconds(30), () -> part.as(keeper)
                .put(
                        "/api/waste-register/lines/" + Ids.next(),
                        Map.of("registerType", "OUTGOING_WASTE", "fields", fields, "bsdNumber", "BSD-9"))
                .expect(200)
                .at("/lineId"));
    }

    /** How many cases of heavy lorries nobody has explained; a rule without any is neither in the list nor in its file. */
    private long open() {
        JsonNode rules = part.as(keeper).get(OPEN.formatted("")).expect(200).json();
        assertThat(rules).allSatisfy(rule -> assertThat(rule.at("/cases")).isNotEmpty());
        assertThat(part.as(keeper)
                        .get(OPEN.formatted(".csv"))
                        .expect(200)
                        .text()
                        .lines())
                .hasSize(rules.size() + 1);
        return StreamSupport.stream(rules.spliterator(), false)
                .filter(rule -> rule.at("/rule").asText().equals("OVER_40_TONNES_BY_ROAD"))
                .mapToLong(rule -> rule.at("/cases").size())
                .sum();
    }

    private List<String> drawn(String seed, int size) {
        return part.as(keeper)
                .get("/api/waste-register/lines/samples?size=" + size + "&seed=" + seed.replace(" ", "%20"))
                .expect(200)
                .json()
                .findValuesAsText("lineId");
    }

    private String written(String tonnes) {
        Map<String, String> fields = A.incoming();
        fields.remove("publicId");
        fields.remove("reportForCompanySiret");
        fields.put("weightValue", tonnes);
        UUID id = Ids.next();
        return eventually(Duration.ofSeconds(30), () -> part.as(keeper)
                .put("/api/waste-register/lines/" + id, Map.of("registerType", "INCOMING_WASTE", "fields", fields))
                .expect(200)
                .at("/lineId"));
    }
}
