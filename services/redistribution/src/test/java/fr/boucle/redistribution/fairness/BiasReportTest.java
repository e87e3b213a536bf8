package fr.boucle.redistribution.fairness;

import static fr.boucle.redistribution.A.API;
import static fr.boucle.redistribution.A.service;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Someone;
import fr.boucle.web.Role;
import org.junit.jupiter.api.Test;

class BiasReportTest {
    @Test
    void the_bias_report_counts_by_commune_structure_need_and_situation() {
        A.Reserved reserved = A.reserved();
        for (int i = 0; i < 4; i++) {
            var _ = A.opened(reserved.mediator(), A.request("NONE", "LAPTOP"));
        }
        A.Reserved alone = A.reserved();
        Answer report = service()
                .as(Someone.with(Role.STEWARD))
                .get(API + "/bias-report")
                .expect(200);
        assertThat(report.json().findValuesAsText("dimension")).contains("COMMUNE", "STRUCTURE", "NEED", "HOUSEHOLD");
        String structure = reserved.mediator().organisation().toString().replace("-", "");
        String small = alone.mediator().organisation().toString().replace("-", "");
        assertThat(report.json().findValuesAsText("value"))
                .contains("OTHERS", "0-29")
                .doesNotContain(small);
        assertThat(report.json())
                .filteredOn(group -> group.at("/value").asText().equals(structure))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.at("/granted").asInt()).isEqualTo(1);
                    assertThat(group.at("/grantedPercent").asText()).isEqualTo("100.0");
                });
    }
}
