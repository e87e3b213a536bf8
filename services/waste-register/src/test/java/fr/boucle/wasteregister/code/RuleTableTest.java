package fr.boucle.wasteregister.code;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A published list is seen before it is adopted, holds from its day on, and leaves earlier lines as they were judged. */
class RuleTableTest {
    private static final String API = "/api/waste-register/rule-tables/";
    private static ServicePart part = A.part();

    private final Caller steward = part.as(Someone.with(Role.STEWARD));
    private final LocalDate today = A.today();

    @BeforeAll
    static void start() {
        part = ServicePart.start("waste-register", Map.of());
    }

    @AfterAll
    static void stop() {
        part.close();
    }

    @Test
    void a_list_is_previewed_adopted_and_judges_the_lines_of_its_days_alone() {
        String acts = steward.get(API + "SSD_ACTS/rows.csv").expect(200).text();
        String changed = acts.replace("Arrêté du 11 décembre 2018", "Arrêté du 1er décembre 2026");
        Answer difference = preview("SSD_ACTS", changed).expect(200);
        assertThat(difference.at("/added/0/code")).isEqualTo("Arrêté du 1er décembre 2026");
        assertThat(difference.at("/removed/0/code")).isEqualTo("Arrêté du 11 décembre 2018");
        // a preview changes nothing
        assertThat(steward.get(API + "SSD_ACTS/rows.csv").expect(200).text()).isEqualTo(acts);
        UUID id = Ids.next();
        adopt("SSD_ACTS", id, changed, today.minusDays(3)).expect(200);
        adopt("SSD_ACTS", id, changed, today.minusDays(3)).expect(200);
        assertThat(steward.get(API + "SSD_ACTS/rows.csv").expect(200).text()).contains("1er décembre 2026");
        assertThat(steward.get(API + "SSD_ACTS/rows.csv?on=" + today.minusDays(4))
                        .expect(200)
                        .text())
                .isEqualTo(acts);
        Actor keeper = A.keeper(part);
        fr.boucle.testkit.Eventually.eventually(() ->
                ssd(keeper, "Arrêté du 11 décembre 2018", today.minusDays(4)).expect(200));
        Answer refused = ssd(keeper, "Arrêté du 11 décembre 2018", today.minusDays(3));
        refused.expectProblem(409, "line-not-acceptable");
        assertThat(refused.text()).contains("administrativeActReference");
        ssd(keeper, "Arrêté du 1er décembre 2026", today.minusDays(4)).expectProblem(409, "line-not-acceptable");
        ssd(keeper, "Arrêté du 1er décembre 2026", today.minusDays(3)).expect(200);
        adopt("SSD_ACTS", Ids.next(), acts, today.minusDays(5)).expectProblem(409, "date-not-allowed");
        assertThat(steward.get(API.substring(0, API.length() - 1)).expect(200).text())
                .contains(id.toString(), "Journal officiel");
    }

    @Test
    void what_a_file_does_not_say_of_a_known_code_stays_and_a_new_code_is_as_dangerous_as_it_says() {
        String codes = steward.get(API + "WASTE_CODES/rows.csv").expect(200).text();
        StringBuilder two = new StringBuilder("\uFEFFCode,Dénomination\n");
        codes.lines().skip(1).forEach(line -> {
            String[] cells = line.split(";", -1);
            two.append(cells[0])
                    .append(",\"")
                    .append(cells[1].replace("\"", ""))
                    .append("\"\n");
        });
        two.append("160298*,pièces nouvelles\n");
        Answer difference = preview("WASTE_CODES", two.toString()).expect(200);
        assertThat(difference.json().at("/added")).hasSize(1);
        assertThat(difference.at("/added/0/code")).isEqualTo("16 02 98*");
        assertThat(difference.at("/added/0/words")).contains("oui");
        assertThat(difference.json().at("/removed")).isEmpty();
    }

    @Test
    void a_file_that_is_no_such_list_is_refused_line_by_line() {
        Answer refused = preview("WASTE_CODES", "code;label\n16 02;x\n16 02 14;a\n160214;b\n");
        refused.expectProblem(422, "rule-table-not-acceptable");
        assertThat(refused.text()).contains("Ligne 2 : « 16 02 »", "Ligne 4", "est là deux fois");
        assertThat(refused.json().at("/errors").findValuesAsText("pointer")).containsOnly("/content");
        String short1 = preview("WASTE_CODES", "code;label;dangerous\n16 02 14;a\n16 02 13*;b;oui;plus\n160212*\n")
                .expectProblem(422, "rule-table-not-acceptable")
                .text();
        assertThat(short1)
                .contains("Ligne 2 : 2 cellules pour 3 titres", "Ligne 3 : 4 cellules", "Ligne 4 : 1 cellule pour");
        Answer none = preview("BASEL_CODES", "bonjour").expectProblem(422, "rule-table-not-acceptable");
        assertThat(none.at("/detail")).contains("CSV en UTF-8", "à points-virgules", "Titres attendus : code.");
        assertThat(none.json().at("/errors")).hasSize(1);
        assertThat(preview("WASTE_CODES", "%PDF-1.4\n1 0 obj, << >>").at("/detail"))
                .contains("Titres attendus : code, label, dangerous");
        assertThat(part.as(Someone.with(Role.STEWARD))
                        .with("Accept-Language", "en")
                        .post(API + "BASEL_CODES/previews", Map.of("content", "hello", "validFrom", today.toString()))
                        .at("/detail"))
                .contains("This file is not that list", "Titles: code.");
        preview("BASEL_CODES", "code\n\"A1180").expectProblem(422, "rule-table-not-acceptable");
        String same = steward.get(API + "BASEL_CODES/rows.csv").expect(200).text();
        adopt("BASEL_CODES", Ids.next(), same, today).expectProblem(422, "rule-table-not-acceptable");
        part.as(A.keeper(part))
                .post(API + "BASEL_CODES/previews", Map.of("content", same, "validFrom", today.toString()))
                .expectProblem(403, "role-not-allowed");
    }

    private Answer ssd(Actor keeper, String act, LocalDate day) {
        Map<String, String> fields = new HashMap<>(A.ssd());
        fields.remove("publicId");
        fields.remove("reportForCompanySiret");
        fields.put("administrativeActReference", act);
        fields.put("processingDate", day.toString());
        fields.put("processingEndDate", day.toString());
        fields.put("dispatchDate", day.toString());
        return part.as(keeper)
                .put(
                        "/api/waste-register/lines/" + Ids.next(),
                        Map.of("registerType", "SSD", "fields", fields, "deviceIds", List.of()));
    }

    private Answer preview(String table, String content) {
        return steward.post(API + table + "/previews", Map.of("content", content, "validFrom", today.toString()));
    }

    private Answer adopt(String table, UUID id, String content, LocalDate from) {
        return steward.put(
                API + table + "/versions/" + id,
                Map.of("content", content, "validFrom", from.toString(), "source", "Journal officiel du jour"));
    }
}
