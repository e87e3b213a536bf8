package fr.boucle.redistribution.fairness;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.redistribution.A;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RulesStatementTest {
    private static JsonNode statement(int year) {
        return service()
                .asNobody()
                .get(API + "/rules-statements/" + year)
                .expect(200)
                .json();
    }

    @Test
    void anybody_reads_the_rules_of_a_year_and_what_came_of_them() {
        IntStream.range(0, 5).forEach(_ -> A.reserved());
        JsonNode now = statement(A.inMonths(0).getYear());
        assertThat(now.at("/versions/0/weights/need").asInt()).isPositive();
        assertThat(now.at("/versions/0/sha256").asText()).hasSize(64);
        assertThat(now.at("/decided/granted").asLong()).isGreaterThanOrEqualTo(5);
        assertThat(now.at("/decided/decisions").asLong())
                .isGreaterThanOrEqualTo(now.at("/decided/followed").asLong());
    }

    @Test
    void a_year_of_few_decisions_tells_its_rules_only_and_a_year_to_come_has_no_statement() {
        assertThat(statement(2021).has("decided")).isFalse();
        service()
                .asNobody()
                .get(API + "/rules-statements/" + (A.inMonths(0).getYear() + 1))
                .expectProblem(404, "not-found");
    }
}
