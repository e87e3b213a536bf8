package fr.boucle.donations.law;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.donations.Wire;
import fr.boucle.testkit.Answer;
import fr.boucle.values.Ids;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A rule's values follow one another by day; what held is never changed. */
class RulesTest {
    private static final String RULES = "/api/donations/rules";
    private static final LocalDate TODAY = A.PART.bean(LegalChecks.class).day();
    private final Member steward = new Member(Ids.next(), new Actor(Ids.next(), Ids.next(), Set.of(Role.STEWARD)));

    private Answer adopt(String place, Object from, long amount) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("amount", amount);
        value.put("law", "Arrêté d'essai");
        value.put("source", "décision du territoire");
        return steward.calls().put(RULES + "/" + place + "/" + from, value);
    }

    /** The days and amounts of a rule for one subject. */
    private String told(String rule, String subject) {
        JsonNode values = steward.calls().get(RULES + "/" + rule).expect(200).json();
        return StreamSupport.stream(values.spliterator(), false)
                .filter(value -> value.at("/subject").asText().equals(subject))
                .map(value -> value.at("/validFrom").asText() + ".."
                        + value.at("/validUntil").asText("") + "=" + value.at("/amount"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void the_next_value_ends_the_one_before_and_is_adopted_once() {
        LocalDate from = TODAY.plusDays(40);
        adopt("OFFER_DAYS/ALL", from, 5).expect(200);
        adopt("OFFER_DAYS/ALL", from, 5).expect(200);
        assertThat(told("OFFER_DAYS", "ALL")).isEqualTo("2000-01-01.." + from.minusDays(1) + "=3 " + from + "..=5");
        adopt("OFFER_DAYS/ALL", from, 6).expectProblem(409, "rule-already-dated");
        adopt("OFFER_DAYS/ALL", TODAY.plusDays(1), 6).expectProblem(409, "rule-already-dated");
        assertThat(steward.calls().get(RULES + "?on=" + from).expect(200).text())
                .contains("\"rule\":\"OFFER_DAYS\",\"subject\":\"ALL\",\"amount\":5,\"unit\":\"DAYS\"");
        assertThat(A.PART.bean(Rules.class).on(TODAY).of("OFFER_DAYS").amount()).isEqualTo(3);
    }

    @Test
    void what_holds_until_today_stays_and_a_new_subject_may_begin_in_the_past() {
        adopt("ASSUMED_AGE/ALL", TODAY, 5).expectProblem(409, "rule-of-the-past");
        adopt("GIFT_FLAT_RATE/SERVER", "2024-03-01", 40_000).expect(200);
        assertThat(told("GIFT_FLAT_RATE", "SERVER")).isEqualTo("2024-03-01..=40000");
    }

    @Test
    void a_value_must_fit_its_rule() {
        LocalDate from = TODAY.plusDays(2);
        adopt("MADE_UP/ALL", from, 1).expectProblem(404, "not-found");
        adopt("REUSE_TARGET/LAPTOP", from, 50).expectProblem(404, "not-found");
        adopt("RESALE_CAP/TYPEWRITER", from, 50).expectProblem(404, "not-found");
        adopt("REUSE_TARGET/ALL", from, 101).expectProblem(422, "invalid-fields");
        adopt("RECIPIENT/ESUS", from, 2).expectProblem(422, "invalid-fields");
        A.donor()
                .calls()
                .put(RULES + "/CLAIM_CAP/ALL/" + from, Map.of("amount", 9, "source", "x"))
                .expect(403);
    }

    @Test
    void a_price_cap_is_entered_here_alone_and_told_to_who_sells() {
        Wire.unchanged(new RuleAdopted(
                "RESALE_CAP", "LAPTOP", 17_000, LocalDate.parse("2027-01-01"), Instant.parse("2026-11-20T09:20:00Z")));
        LocalDate from = TODAY.plusDays(60);
        adopt("RESALE_CAP/SMARTPHONE", from, 9_000).expect(200);
        adopt("RESALE_CAP/SMARTPHONE", from, 9_000).expect(200);
        eventually(() -> assertThat(A.PART.log().of("donations"))
                .filteredOn(event -> event.name().equals("RuleAdopted")
                        && event.json().at("/subject").asText().equals("SMARTPHONE"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.json().at("/rule").asText()).isEqualTo("RESALE_CAP");
                    assertThat(event.json().at("/amount").asLong()).isEqualTo(9_000);
                    assertThat(event.json().at("/validFrom").asText()).isEqualTo(from.toString());
                    assertThat(event.json().toString()).doesNotContain("décision du territoire");
                }));
    }

    @Test
    void every_value_belongs_to_a_rule_that_is_told_with_its_unit() {
        JsonNode values = A.donor().calls().get(RULES).expect(200).json();
        assertThat(values)
                .allSatisfy(value -> assertThat(value.at("/source").asText()).isNotEmpty());
        assertThat(values.findValuesAsText("rule"))
                .containsAll(Arrays.stream(LegalRule.values()).map(Enum::name).toList());
    }
}
