package fr.boucle.wasteregister.line;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.testkit.TestClock;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lines of the register: written, corrected by versions, exported, read by whom they are lent to. */
class LinesTest {
    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();

    @AfterEach
    void today() {
        TestClock.reset();
    }

    @Test
    void a_line_is_corrected_by_a_version_and_never_changed() {
        Answer consigned = A.consigned(part, keeper);
        String path = "/api/waste-register/lines/" + consigned.at("/lineId");
        Map<String, Object> change = Map.of(
                "reason",
                "MODIFIER",
                "explanation",
                "La balance était mal réglée.",
                "changes",
                Map.of("weightValue", "0.014"));
        part.as(keeper).post(path + "/versions", change).expectProblem(428, "version-required");
        part.as(keeper).ifMatch("\"7\"").post(path + "/versions", change).expectProblem(412, "stale-version");
        Answer corrected = part.as(keeper)
                .ifMatch("\"1\"")
                .post(path + "/versions", change)
                .expect(200);
        assertThat(corrected.at("/version")).isEqualTo("2");
        Answer shown = part.as(keeper).get(path).expect(200);
        assertThat(shown.at("/state")).isEqualTo("CORRECTED");
        assertThat(shown.at("/fields/weightValue")).isEqualTo("0.014");
        assertThat(shown.at("/massGrams")).isEqualTo("14000");
        assertThat(shown.at("/versions/0/fields/weightValue")).isEqualTo("0.012");
        assertThat(new Explanation(shown.at("/versions/1/explanation"), shown.at("/versions/1/explanationSalt")).hash())
                .isEqualTo(entry(shown.at("/entryIndex"))
                        .json()
                        .at("/entry/explanationHash")
                        .asText());
        part.as(A.keeper()).ifMatch("\"2\"").post(path + "/versions", change).expectProblem(404, "not-found");
        Map<String, Object> impossible = Map.of(
                "reason", "MODIFIER", "explanation", "Essai", "changes", Map.of("wasteIsDangerous", "PEUT-ETRE"));
        part.as(keeper).ifMatch("\"2\"").post(path + "/versions", impossible).expectProblem(409, "line-not-acceptable");
    }

    @Test
    void a_cancelled_line_is_the_end_and_every_version_is_told() {
        Answer consigned = A.consigned(part, keeper);
        String path = "/api/waste-register/lines/" + consigned.at("/lineId");
        Map<String, Object> change =
                Map.of("reason", "MODIFIER", "explanation", "Volume oublié.", "changes", Map.of("volume", "1"));
        part.as(keeper).ifMatch("\"1\"").post(path + "/versions", change).expect(200);
        part.as(keeper)
                .ifMatch("\"2\"")
                .post(path + "/versions", Map.of("reason", "ANNULER", "explanation", "Le lot n'est pas parti."))
                .expect(200);
        part.as(keeper).ifMatch("\"3\"").post(path + "/versions", change).expectProblem(409, "line-cancelled");
        eventually(() -> assertThat(part.log().of("waste-register", consigned.at("/lineId")))
                .extracting(Event::name)
                .containsExactly("RegisterLineWritten", "RegisterLineCorrected", "RegisterLineCorrected"));
    }

    @Test
    void an_incoming_line_is_written_once_for_the_own_establishment_and_names_no_person() {
        UUID id = Ids.next();
        Map<String, String> fields = A.incoming();
        fields.remove("publicId");
        fields.remove("reportForCompanySiret");
        Answer first = eventually(Duration.ofSeconds(30), () -> write(keeper, id, "INCOMING_WASTE", fields)
                .expect(200));
        assertThat(first.at("/publicId")).startsWith("E-").endsWith("-0001");
        assertThat(write(keeper, id, "INCOMING_WASTE", fields).expect(200).text())
                .isEqualTo(first.text());
        Map<String, String> person = new HashMap<>(fields);
        person.put("emitterCompanyType", "PERSONNE_PHYSIQUE");
        person.put("emitterCompanyOrgId", "Camille Exemple");
        write(keeper, Ids.next(), "INCOMING_WASTE", person).expectProblem(409, "line-not-acceptable");
        Map<String, String> foreign = new HashMap<>(fields);
        foreign.put("reportForCompanySiret", "78467169500103");
        write(keeper, Ids.next(), "INCOMING_WASTE", foreign).expectProblem(409, "line-not-acceptable");
        write(keeper, id, "SSD", fields).expectProblem(409, "line-type-not-writable");
        Map<String, String> ssd = A.ssd();
        ssd.remove("publicId");
        assertThat(write(keeper, Ids.next(), "SSD", ssd).expect(200).at("/publicId"))
                .startsWith("P-");
    }

    @Test
    void exports_are_stable_to_the_byte_and_pass_the_preview() {
        Answer one = A.consigned(part, keeper);
        Answer two = A.consigned(part, keeper);
        part.as(keeper)
                .ifMatch("\"1\"")
                .post(
                        "/api/waste-register/lines/" + two.at("/lineId") + "/versions",
                        Map.of("reason", "MODIFIER", "explanation", "Erreur", "changes", Map.of("volume", "1,5")))
                .expect(200);
        String path = "/api/waste-register/exports/trackdechets/outgoing";
        Answer csv = part.as(keeper).get(path + ".csv").expect(200);
        byte[] xlsx = part.as(keeper).get(path + ".xlsx").expect(200).bytes();
        TestClock.advance(Duration.ofSeconds(5));
        assertThat(part.as(keeper).get(path + ".csv").expect(200).bytes()).isEqualTo(csv.bytes());
        assertThat(part.as(keeper).get(path + ".xlsx").expect(200).bytes()).isEqualTo(xlsx);
        Answer preview = part.as(keeper)
                .post("/api/waste-register/lines/previews?type=OUTGOING_WASTE", csv.bytes(), "text/csv")
                .expect(200);
        assertThat(preview.json().at("/lines").findValuesAsText("verdict"))
                .as(preview.text())
                .containsExactly("OK", "OK");
        assertThat(csv.text().lines().toList().get(1)).startsWith(";" + one.at("/publicId") + ";;53075596600047;");
        assertThat(csv.text().lines().toList().get(2)).startsWith("MODIFIER;" + two.at("/publicId"));
    }

    @Test
    void the_workbook_holds_texts_only() throws Exception {
        Answer one = A.consigned(part, keeper);
        byte[] xlsx = part.as(keeper)
                .get("/api/waste-register/exports/trackdechets/outgoing.xlsx")
                .expect(200)
                .bytes();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).getCellText(10)).isEqualTo("Code déchet");
            assertThat(rows.get(1).getCellText(10)).isEqualTo(A.WEEE);
            assertThat(rows.get(1).getCellText(1)).isEqualTo(one.at("/publicId"));
        }
    }

    @Test
    void a_declared_line_sent_again_with_another_content_is_ignored() {
        Answer _ = A.consigned(part, keeper);
        String path = "/api/waste-register/exports/trackdechets/outgoing";
        Answer csv = part.as(keeper).get(path + ".csv").expect(200);
        byte[] other =
                csv.text().replace(";0.012;REEL", ";0.013;REEL").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(part.as(keeper)
                        .post("/api/waste-register/lines/previews?type=OUTGOING_WASTE", other, "text/csv")
                        .expect(200)
                        .json()
                        .at("/lines")
                        .findValuesAsText("verdict"))
                .containsExactly("IGNORED");
        part.as(keeper)
                .get("/api/waste-register/exports/trackdechets/other.csv")
                .expect(404);
        assertThat(part.as(keeper)
                        .get(path + ".csv?from=2020-01-01&to=2020-12-31")
                        .expect(200)
                        .text()
                        .lines())
                .hasSize(1);
    }

    @Test
    void a_lent_register_is_read_until_its_day_and_each_look_is_journaled() {
        Answer consigned = A.consigned(part, keeper);
        String line = "/api/waste-register/lines/" + consigned.at("/lineId");
        Actor reader = Someone.with(Role.KEEPER);
        part.as(reader).get(line).expectProblem(404, "not-found");
        String path = "/api/waste-register/delegations/" + Ids.next();
        Map<String, Object> body = Map.of(
                "readerOrganisationId",
                reader.organisation(),
                "purpose",
                "AUDIT",
                "validUntil",
                new TestClock().instant().plus(Duration.ofDays(2)).toString());
        part.as(keeper).put(path, body).expect(200);
        part.as(reader).get(line).expect(200);
        assertThat(part.as(reader)
                        .get("/api/waste-register/entries/" + consigned.at("/entryIndex") + "/proof")
                        .text())
                .contains("\"entry\":");
        part.as(reader)
                .ifMatch("\"1\"")
                .post(line + "/versions", Map.of("reason", "ANNULER", "explanation", "Non"))
                .expect(404);
        assertThat(part.as(keeper)
                        .get("/api/waste-register/looks?limit=200")
                        .expect(200)
                        .json())
                .filteredOn(look ->
                        look.at("/memberId").asText().equals(reader.member().toString()))
                .extracting(look -> look.at("/operation").asText())
                .isEqualTo(List.of("proof", "line"));
        TestClock.advance(Duration.ofDays(3));
        part.as(reader).get(line).expect(404);
        TestClock.reset();
        part.as(reader).get(line).expect(200);
        part.as(keeper).put(path + "/revocation").expect(204);
        part.as(reader).get(line).expect(404);
    }

    @Test
    void an_item_is_sorted_under_another_code_while_its_lot_is_open() {
        A.Piece piece = A.Piece.of("TONER", 3_000);
        UUID device = A.scrapped(part, keeper, "PRINTER", piece);
        UUID lot = A.lotOf(part, keeper, device);
        String path = "/api/waste-register/items/" + piece.id() + "/classification";
        Map<String, Object> body = Map.of("wasteCode", "080318", "reason", "Fiche de sécurité du fabricant");
        part.as(keeper)
                .put(path, Map.of("wasteCode", "20 01 34", "reason", "Ancien code"))
                .expectProblem(409, "waste-code-not-valid");
        Answer sorted = part.as(keeper).put(path, body).expect(200);
        assertThat(sorted.at("/wasteCode")).isEqualTo("08 03 18");
        assertThat(sorted.at("/proposedCode")).isEqualTo("08 03 17*");
        assertThat(sorted.at("/lotId")).isNotEqualTo(lot.toString());
        part.as(keeper).put(path, body).expect(200);
        eventually(() -> assertThat(part.log().of("waste-register", device))
                .extracting(Event::sequence)
                .containsExactly(1L, 2L));
    }

    private Answer entry(String index) {
        return A.auditor(part)
                .get("/api/waste-register/entries/" + index + "/proof")
                .expect(200);
    }

    private Answer write(Actor actor, UUID id, String type, Map<String, String> fields) {
        return part.as(actor).put("/api/waste-register/lines/" + id, Map.of("registerType", type, "fields", fields));
    }
}
