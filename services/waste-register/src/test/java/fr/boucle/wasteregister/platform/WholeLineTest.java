package fr.boucle.wasteregister.platform;

import static fr.boucle.testkit.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Actor;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A line whole: every field named and grouped, entered for three registers, corrected from the whole line, taken over. */
class WholeLineTest {
    private static final Set<String> FREE = Set.of(
            "act",
            "basel_code",
            "company_type",
            "country",
            "date",
            "decimal",
            "hour",
            "insee_list",
            "next_operation",
            "operation_code",
            "postal_code",
            "public_id",
            "reason",
            "siret",
            "string",
            "text_list",
            "transfer_number",
            "waste_code",
            "waste_code_list");

    private final ServicePart part = A.part();
    private final Actor keeper = A.keeper();

    @ParameterizedTest
    @EnumSource(RegisterType.class)
    void every_column_of_the_platform_is_in_one_group_with_its_label(RegisterType type) {
        JsonNode groups = part.as(keeper)
                .get("/api/waste-register/fields?type=" + type)
                .expect(200)
                .json();
        List<String> keys = new ArrayList<>();
        groups.forEach(group -> group.at("/fields").forEach(field -> {
            keys.add(field.at("/key").asText());
            assertThat(field.at("/label").asText())
                    .isNotBlank()
                    .isNotEqualTo(field.at("/key").asText());
            assertThat(field.at("/column").asText()).isNotBlank();
        }));
        assertThat(keys)
                .containsExactlyInAnyOrderElementsOf(Template.of(type).columns().stream()
                        .map(column -> column.key())
                        .toList());
        assertThat(groups.findValuesAsText("group")).startsWith("KEEPER", "WASTE", "QUANTITY");
    }

    /** A column of a kind without a rule would fail each line that fills it; one that nobody thought of would be typed freely. */
    @ParameterizedTest
    @EnumSource(RegisterType.class)
    void every_column_has_a_rule_and_a_short_list_or_none_on_purpose(RegisterType type) {
        FieldRules rules = part.bean(FieldRules.class);
        List<Column> columns = Template.of(type).columns();
        assertThat(columns).hasSizeLessThanOrEqualTo(Template.MOST_COLUMNS).allSatisfy(column -> assertThat(
                        rules.judges(column))
                .as(column.key() + ": " + column.kind())
                .isTrue());
        assertThat(columns.stream().map(Column::kind).filter(kind -> TextRules.options(kind)
                        .isEmpty()))
                .as("kinds of columns that are no short list")
                .isSubsetOf(FREE);
    }

    /** The platform reads columns by their place and their heading: neither changes unless somebody means it. */
    @ParameterizedTest
    @EnumSource(RegisterType.class)
    void the_headings_of_a_file_and_their_order_are_the_platform_s(RegisterType type) throws IOException {
        try (InputStream kept = WholeLineTest.class.getResourceAsStream("/headings/" + type + ".txt")) {
            assertThat(Template.of(type).headers())
                    .containsExactlyElementsOf(
                            new String(kept.readAllBytes(), UTF_8).lines().toList());
        }
    }

    @ParameterizedTest
    @EnumSource(RegisterType.class)
    void a_line_of_each_register_is_entered_and_corrected_from_the_whole_line(RegisterType type) {
        UUID id = Ids.next();
        eventually(Duration.ofSeconds(30), () -> write(id, type, fields(type)).expect(200));
        Answer before = line(id);
        ObjectNode whole = before.json().at("/fields").deepCopy();
        whole.put("wasteDescription", "Unités centrales hors d'usage");
        whole.put("wasteCodeBale", "A1180");
        Answer preview = part.as(keeper)
                .post("/api/waste-register/lines/" + id + "/versions/previews", Map.of("changes", whole))
                .expect(200);
        assertThat(preview.json().at("/changes").findValuesAsText("key"))
                .containsExactly("wasteCodeBale", "wasteDescription");
        assertThat(preview.json().at("/changes").findValuesAsText("to"))
                .containsExactly("A1180", "Unités centrales hors d'usage");
        assertThat(line(id).at("/version")).isEqualTo("1");
        part.as(keeper)
                .ifMatch("\"1\"")
                .post(
                        "/api/waste-register/lines/" + id + "/versions",
                        Map.of("reason", "MODIFIER", "explanation", "Relu", "changes", whole))
                .expect(200);
        JsonNode versions = line(id).json().at("/versions");
        assertThat(versions.at("/0/changes")).isEmpty();
        assertThat(versions.at("/1/changes").findValuesAsText("label"))
                .containsExactly("Code Bâle", "Dénomination du déchet");
        assertThat(versions.at("/1/changes/1/from").asText()).isEqualTo("Ordinateurs hors d'usage");
    }

    @Test
    void a_preview_refuses_what_the_platform_would_and_what_may_never_change() {
        UUID id = Ids.next();
        eventually(Duration.ofSeconds(30), () -> write(
                        id, RegisterType.INCOMING_WASTE, fields(RegisterType.INCOMING_WASTE))
                .expect(200));
        Answer refused = part.as(keeper)
                .post(
                        "/api/waste-register/lines/" + id + "/versions/previews",
                        Map.of("changes", Map.of("wasteCode", "99 99 99")))
                .expectProblem(409, "line-not-acceptable");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/fields/wasteCode");
        Answer toAnEnglishReader = part.as(keeper)
                .with("Accept-Language", "en-GB,en;q=0.8")
                .post(
                        "/api/waste-register/lines/" + id + "/versions/previews",
                        Map.of("changes", Map.of("wasteCode", "99 99 99")))
                .expectProblem(409, "line-not-acceptable");
        assertThat(toAnEnglishReader.at("/errors/0/detail"))
                .isEqualTo("Expected value: a code of the list of waste, for instance 16 02 13*.");
        part.as(keeper)
                .post(
                        "/api/waste-register/lines/" + id + "/versions/previews",
                        Map.of("changes", Map.of("publicId", "E-1")))
                .expectProblem(409, "line-not-acceptable");
        part.as(A.keeper())
                .post("/api/waste-register/lines/" + id + "/versions/previews", Map.of("changes", Map.of()))
                .expectProblem(404, "not-found");
    }

    @ParameterizedTest
    @EnumSource(RegisterType.class)
    void a_former_register_is_taken_over_line_by_line_and_only_once(RegisterType type) {
        Map<String, String> bad = new HashMap<>(fields(type));
        bad.put("wasteCode", "99 99 99");
        bad.put("publicId", "ANCIEN-2");
        Map<String, String> good = new HashMap<>(fields(type));
        good.put("publicId", "ANCIEN-1");
        byte[] file = file(type, good, bad);
        Answer taken = eventually(Duration.ofSeconds(30), () -> {
            Answer answer = takeOver(type, file).expect(200);
            assertThat(answer.at("/taken")).isEqualTo("1");
            return answer;
        });
        assertThat(taken.at("/rows/0/formerId")).isEqualTo("ANCIEN-1");
        assertThat(taken.at("/rows/0/publicId")).endsWith("-0001");
        assertThat(taken.at("/rows/1/detail")).contains("16 02 13*");
        Answer entry = part.as(keeper)
                .get("/api/waste-register/entries/"
                        + line(taken.at("/rows/0/lineId")).at("/entryIndex") + "/proof")
                .expect(200);
        assertThat(entry.at("/entry/formerId")).isEqualTo("ANCIEN-1");
        Answer again = takeOver(type, file(type, good)).expect(200);
        assertThat(again.at("/rows/0/lineId")).isEqualTo(taken.at("/rows/0/lineId"));
        assertThat(line(taken.at("/rows/0/lineId")).at("/version")).isEqualTo("1");
    }

    private Answer takeOver(RegisterType type, byte[] file) {
        return part.as(keeper).once().post("/api/waste-register/lines/takeovers?type=" + type, file, "text/csv");
    }

    private static Map<String, String> fields(RegisterType type) {
        Map<String, String> fields =
                switch (type) {
                    case OUTGOING_WASTE -> A.outgoing();
                    case INCOMING_WASTE -> A.incoming();
                    case SSD -> A.ssd();
                };
        fields.remove("publicId");
        fields.remove("reportForCompanySiret");
        return fields;
    }

    @SafeVarargs
    private static byte[] file(RegisterType type, Map<String, String>... lines) {
        LinesFile csv = LinesFile.csv(Template.of(type));
        String text = new String(csv.beginning(), UTF_8)
                + new String(
                        csv.lines(List.of(lines).stream().map(LineFields::of).toList()), UTF_8);
        return (type == RegisterType.OUTGOING_WASTE ? noted(text) : text).getBytes(UTF_8);
    }

    /** Each row with the number of its note. */
    private static String noted(String file) {
        return file.replaceFirst("\n", ";Numéro de bordereau\n").replaceAll("(?<=\n)([^\n]+)\n", "$1;BSD-1\n");
    }

    private Answer write(UUID id, RegisterType type, Map<String, String> fields) {
        return part.as(keeper)
                .put(
                        "/api/waste-register/lines/" + id,
                        type == RegisterType.OUTGOING_WASTE
                                ? Map.of("registerType", type.name(), "fields", fields, "bsdNumber", "BSD-1")
                                : Map.of("registerType", type.name(), "fields", fields));
    }

    private Answer line(Object id) {
        return part.as(keeper).get("/api/waste-register/lines/" + id).expect(200);
    }
}
