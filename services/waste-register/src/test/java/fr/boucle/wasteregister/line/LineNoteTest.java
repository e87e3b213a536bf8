package fr.boucle.wasteregister.line;

import static fr.boucle.testkit.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.LinesFile;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.wasteregister.platform.Template;
import fr.boucle.web.Actor;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Dangerous waste leaves with its note, or says why it has none, also where it never was a lot here (R541-45). */
class LineNoteTest {
    private static final String API = "/api/waste-register/";
    private static final String MISSING = "consignment-note-missing";

    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();

    @Test
    void a_line_by_hand_names_its_note_or_why_it_has_none() {
        Answer refused = known(Map.of());
        refused.expectProblem(409, MISSING);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/bsdNumber");
        assertThat(refused.at("/detail")).contains("donnez son numéro", "reprise un pour un");
        write(Ids.next(), Map.of("bsdNumber", "\u00ad\u2060\u2800")).expectProblem(409, MISSING);
        assertThat(english(Map.of()).at("/detail")).contains("give its number", "one for one take-back");
        assertThat(write(Ids.next(), Map.of("noteExemption", "ECO_ORGANISME_COLLECTION"))
                        .expectProblem(409, MISSING)
                        .at("/errors/0/pointer"))
                .isEqualTo("/fields/ecoOrganismeSiret");
        String line =
                write(Ids.next(), Map.of("bsdNumber", " BSD-7 ")).expect(200).at("/lineId");
        assertThat(line(line).at("/bsdNumber")).isEqualTo("BSD-7");
        assertThat(logged(line(line).at("/entryIndex")).at("/entry/bsdNumber")).isEqualTo("BSD-7");
        assertThat(cases()).isEmpty();
    }

    @Test
    void a_number_to_come_is_called_for_until_a_correction_tells_it() {
        known(Map.of());
        String line = write(Ids.next(), Map.of("noteExemption", "NOTE_TO_COME"))
                .expect(200)
                .at("/lineId");
        assertThat(cases()).containsExactly(line);
        assertThat(missing()).containsExactly(line);
        Answer looked = previewed(line, Map.of("bsdNumber", "BSD-20261122-0002"));
        assertThat(changes(looked, "/changes")).containsExactly("bsdNumber", "noteExemption");
        assertThat(looked.at("/changes/0/to")).isEqualTo("BSD-20261122-0002");
        assertThat(changes(previewed(line, Map.of()), "/changes")).isEmpty();
        Answer corrected =
                correct(line, "1", Map.of("bsdNumber", "BSD-20261122-0002")).expect(200);
        assertThat(correct(line, "1", Map.of("bsdNumber", "BSD-20261122-0002"))
                        .expect(200)
                        .text())
                .as("the same click again")
                .isEqualTo(corrected.text());
        assertThat(logged(corrected.at("/entryIndex")).at("/entry/bsdNumber")).isEqualTo("BSD-20261122-0002");
        assertThat(cases()).isEmpty();
        assertThat(missing()).isEmpty();
        assertThat(line(line).json().has("noteExemption"))
                .as("the number ends it")
                .isFalse();
        assertThat(changes(line(line), "/versions/0/changes")).isEmpty();
        assertThat(changes(line(line), "/versions/1/changes")).containsExactly("bsdNumber", "noteExemption");
        assertThat(line(line).at("/versions/1/changes/1/from")).isEqualTo("NOTE_TO_COME");
        correct(line, "2", Map.of("noteExemption", "NOTE_TO_COME")).expectProblem(409, "line-not-acceptable");
    }

    @Test
    void an_older_line_without_it_is_named_and_corrected_only_with_it() throws SQLException {
        known(Map.of());
        String line =
                write(Ids.next(), Map.of("bsdNumber", "BSD-1")).expect(200).at("/lineId");
        try (Connection database = part.database();
                Statement sql = database.createStatement()) {
            assertThat(sql.executeUpdate(
                            "DELETE FROM line_note WHERE line_id = UNHEX('" + line.replace("-", "") + "')"))
                    .as("as it was before notes were asked for")
                    .isEqualTo(1);
        }
        assertThat(cases()).containsExactly(line);
        Map<String, Object> other = Map.of("changes", Map.of("wasteDescription", "Écrans hors d'usage"));
        assertThat(correct(line, "1", other).expectProblem(409, MISSING).at("/errors/0/pointer"))
                .isEqualTo("/bsdNumber");
        Map<String, Object> told = new HashMap<>(other);
        told.put("noteExemption", "ONE_FOR_ONE_TAKE_BACK");
        correct(line, "1", told).expect(200);
        assertThat(cases()).isEmpty();
        assertThat(line(line).at("/noteExemption")).isEqualTo("ONE_FOR_ONE_TAKE_BACK");
    }

    @Test
    void no_correction_makes_dangerous_what_left_without_a_note_and_a_cancelled_line_needs_none() {
        known(Map.of());
        Map<String, Object> harmless = Map.of("wasteCode", "16 02 14", "wasteIsDangerous", "");
        String line = write(Ids.next(), Map.of(), harmless).expect(200).at("/lineId");
        Map<String, Object> code = Map.of("changes", Map.of("wasteCode", "16 02 13*"));
        correct(line, "1", code).expectProblem(409, MISSING);
        String lot = A.consign(
                        part,
                        keeper,
                        A.weighedLot(part, keeper, 12_000, A.Piece.of("CARCASS", 11_000)),
                        without(A.consignment(A.operator(part, "RECEPISSE", "ICPE_2711")), "noteExemption"))
                .expect(200)
                .at("/lineId");
        correct(lot, "1", Map.of("changes", Map.of("wasteCode", "16 02 13*", "wasteIsDangerous", "OUI")))
                .expectProblem(409, MISSING);
        Map<String, Object> told = new HashMap<>(code);
        told.put("noteExemption", "NOTE_TO_COME");
        correct(line, "1", told).expect(200);
        assertThat(cases()).containsExactly(line);
        part.as(keeper)
                .ifMatch("\"2\"")
                .post(API + "lines/" + line + "/versions", Map.of("reason", "ANNULER", "explanation", "Pas parti"))
                .expect(200);
        assertThat(cases()).isEmpty();
    }

    @Test
    void a_former_register_brings_its_notes_in_columns_of_its_own() {
        known(Map.of());
        Map<String, String> fields = new HashMap<>(A.outgoing());
        fields.put("publicId", "ANCIEN-7");
        LinesFile csv = LinesFile.csv(Template.of(RegisterType.OUTGOING_WASTE));
        String titles = new String(csv.beginning(), UTF_8).strip();
        String row = new String(csv.lines(List.of(LineFields.of(fields))), UTF_8).strip();
        Answer left = takeOver(titles + "\n" + row + "\n");
        assertThat(left.at("/taken")).isEqualTo("0");
        assertThat(left.at("/rows/0/detail")).contains("« Numéro de bordereau »", "« Dispense de bordereau »");
        Answer before = checked(titles + "\n" + row + "\n");
        assertThat(before.at("/lines/0/takeOver")).isEqualTo(left.at("/rows/0/detail"));
        Answer wrong = takeOver(titles + ";Dispense de bordereau\n" + row + ";peut-être\n");
        assertThat(wrong.at("/rows/0/detail")).contains("ONE_FOR_ONE_TAKE_BACK");
        Answer good = checked(titles + ";Numéro de bordereau\n" + row + ";BSD-1999-1\n");
        assertThat(good.json().at("/lines/0").hasNonNull("takeOver")).isFalse();
        Answer taken = takeOver(titles + ";Numéro de bordereau\n" + row + ";BSD-1999-1\n");
        assertThat(taken.at("/taken")).isEqualTo("1");
        assertThat(line(taken.at("/rows/0/lineId")).at("/bsdNumber")).isEqualTo("BSD-1999-1");
        assertThat(cases()).isEmpty();
    }

    private static Map<String, Object> without(Map<String, Object> all, String key) {
        Map<String, Object> fewer = new HashMap<>(all);
        fewer.remove(key);
        return fewer;
    }

    /** The first line that the site's approval lets through or refuses for itself. */
    private Answer known(Map<String, ?> note) {
        return eventually(Duration.ofSeconds(30), () -> {
            Answer answer = write(Ids.next(), note);
            assertThat(answer.text()).doesNotContain("site-unknown");
            return answer;
        });
    }

    private Answer write(UUID id, Map<String, ?> note) {
        return write(id, note, Map.of());
    }

    private Answer write(UUID id, Map<String, ?> note, Map<String, ?> changed) {
        return part.as(keeper).put(API + "lines/" + id, body(note, changed));
    }

    private Answer english(Map<String, ?> note) {
        return part.as(keeper).with("Accept-Language", "en").put(API + "lines/" + Ids.next(), body(note, Map.of()));
    }

    private static Map<String, Object> body(Map<String, ?> note, Map<String, ?> changed) {
        Map<String, Object> fields = new HashMap<>(A.outgoing());
        fields.putAll(changed);
        fields.remove("publicId");
        fields.remove("reportForCompanySiret");
        Map<String, Object> body = new HashMap<>(note);
        body.put("registerType", "OUTGOING_WASTE");
        body.put("fields", fields);
        return body;
    }

    private Answer correct(String line, String version, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("reason", "MODIFIER");
        body.put("explanation", "Relu sur le bordereau");
        return part.as(keeper).ifMatch("\"" + version + "\"").post(API + "lines/" + line + "/versions", body);
    }

    private Answer takeOver(String file) {
        return part.as(keeper)
                .once()
                .post(API + "lines/takeovers?type=OUTGOING_WASTE", file.getBytes(UTF_8), "text/csv")
                .expect(200);
    }

    private Answer checked(String file) {
        return part.as(keeper)
                .post(API + "lines/previews?type=OUTGOING_WASTE", file.getBytes(UTF_8), "text/csv")
                .expect(200);
    }

    private Answer previewed(String line, Map<String, ?> note) {
        Map<String, Object> body = new HashMap<>(note);
        body.put("changes", Map.of());
        return part.as(keeper)
                .post(API + "lines/" + line + "/versions/previews", body)
                .expect(200);
    }

    private static List<String> changes(Answer answer, String where) {
        return answer.json().at(where).findValuesAsText("key");
    }

    private Answer line(String id) {
        return part.as(keeper).get(API + "lines/" + id).expect(200);
    }

    private Answer logged(String entry) {
        return part.as(keeper).get(API + "entries/" + entry + "/proof").expect(200);
    }

    private List<String> cases() {
        return part.as(keeper)
                .get(API + "anomalies/DANGEROUS_WITHOUT_BSD")
                .expect(200)
                .json()
                .findValuesAsText("lineId");
    }

    private List<String> missing() {
        return part.as(keeper)
                .get(API + "alerts?kind=BSD_MISSING")
                .expect(200)
                .json()
                .findValuesAsText("subjectId");
    }
}
