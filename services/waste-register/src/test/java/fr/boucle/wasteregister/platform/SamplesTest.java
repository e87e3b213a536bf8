package fr.boucle.wasteregister.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.wasteregister.A;
import fr.boucle.wasteregister.code.WasteCode;
import fr.boucle.wasteregister.code.WasteCodes;
import fr.boucle.web.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The platform's own lists, column by column and code by code, against what a preview says. */
class SamplesTest {
    private static final Path SAMPLES = Path.of(System.getProperty("boucle.samples", "absent"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServicePart part = A.part();

    @BeforeEach
    void samples() {
        Assumptions.assumeTrue(Files.exists(SAMPLES), "the samples are not on this machine");
    }

    @ParameterizedTest
    @EnumSource(RegisterType.class)
    void every_mandatory_column_is_missed_and_every_text_has_its_length(RegisterType type) throws IOException {
        List<Map<String, String>> lines = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (JsonNode column : json("trackdechets/columns_" + type + ".json")) {
            String key = column.at("/key").asText();
            if (column.at("/required").asText().equals("mandatory")) {
                keys.add(key);
                lines.add(line(type, lines.size(), Map.of(key, "")));
            }
            if (column.at("/type").asText().equals("string") && column.has("max")) {
                keys.add(key);
                String tooLong = "x".repeat(column.at("/max").asInt() + 1);
                lines.add(line(type, lines.size(), Map.of(key, tooLong)));
            }
        }
        List<List<String>> faults = faults(type, lines);
        assertThat(keys).hasSizeGreaterThan(15);
        for (int i = 0; i < keys.size(); i++) {
            assertThat(faults.get(i)).as("%s of %s", keys.get(i), type).contains(header(type, keys.get(i)));
        }
    }

    @ParameterizedTest
    @EnumSource(RegisterType.class)
    void every_treatment_takes_the_modes_of_its_code_and_no_other(RegisterType type) throws IOException {
        List<Map<String, String>> lines = new ArrayList<>();
        List<Boolean> expected = new ArrayList<>();
        for (String[] row : rows("trackdechets/codes_operation.csv")) {
            int n = row.length;
            boolean listed = row[n - 3 + type.ordinal()].equals("oui");
            boolean last = row[n - 5].equals("oui");
            List<String> modes = List.of(row[n - 4].split(","));
            for (String mode : List.of(
                    "",
                    "REUTILISATION",
                    "RECYCLAGE",
                    "VALORISATION_ENERGETIQUE",
                    "AUTRES_VALORISATIONS",
                    "ELIMINATION")) {
                String next = last || type != RegisterType.INCOMING_WASTE ? "" : "R 4";
                lines.add(line(
                        type,
                        lines.size(),
                        Map.of("operationCode", row[0], "operationMode", mode, "nextOperationCode", next)));
                expected.add(listed && (last ? modes.contains(mode) : mode.isEmpty()));
            }
        }
        List<List<String>> faults = faults(type, lines);
        for (int i = 0; i < lines.size(); i++) {
            List<String> found = faults.get(i).stream()
                    .filter(column -> column.matches("(Code|Mode) de traitement.*"))
                    .toList();
            assertThat(found.isEmpty()).as("%s: %s", lines.get(i), found).isEqualTo(expected.get(i));
        }
    }

    @Test
    void every_siret_is_judged_as_the_platform_does() throws IOException {
        List<Map<String, String>> lines = new ArrayList<>();
        JsonNode vectors = json("trackdechets/siret_vectors.json");
        vectors.forEach(vector -> lines.add(line(
                RegisterType.OUTGOING_WASTE,
                lines.size(),
                Map.of("reportForCompanySiret", vector.at("/value").asText()))));
        List<List<String>> faults = faults(RegisterType.OUTGOING_WASTE, lines);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(faults.get(i).contains("SIRET de l'expéditeur ou du détenteur"))
                    .as(vectors.get(i).toString())
                    .isNotEqualTo(vectors.get(i).at("/valid").asBoolean());
        }
    }

    @Test
    void every_code_of_the_list_is_known_with_its_danger_and_its_days() throws IOException {
        WasteCodes codes = new WasteCodes();
        LocalDate before = LocalDate.of(2026, 11, 8);
        List<String[]> listed = rows("trackdechets/waste_codes_ced.csv");
        assertThat(listed).hasSize(842).allSatisfy(row -> {
            WasteCode code = codes.find(row[0]).orElseThrow();
            assertThat(code.validity().holds(before)).as(row[0]).isTrue();
            assertThat(code.dangerous()).as(row[0]).isEqualTo(row[row.length - 2].equals("oui"));
            assertThat(code.excavatedEarth()).as(row[0]).isEqualTo(row[row.length - 1].equals("oui"));
        });
        assertThat(rows("weee/battery_codes_2025_934.csv")).hasSize(50).allSatisfy(row -> {
            boolean since = codes.isValid(row[0], LocalDate.of(2026, 11, 9));
            assertThat(since).as(row[0]).isEqualTo(!row[2].equals("deleted"));
            assertThat(WasteCodes.isDangerous(row[0])).as(row[0]).isEqualTo(row[3].equals("yes"));
            if (row[2].equals("new")) {
                assertThat(codes.isValid(row[0], before)).as(row[0]).isFalse();
            }
        });
    }

    /** A good line of the register but for these fields. */
    private static Map<String, String> line(RegisterType type, int number, Map<String, String> other) {
        Map<String, String> line = new HashMap<>(
                switch (type) {
                    case OUTGOING_WASTE -> A.outgoing();
                    case INCOMING_WASTE -> A.incoming();
                    case SSD -> A.ssd();
                });
        line.put("publicId", "L-" + number);
        line.putAll(other);
        return line;
    }

    /** The columns at fault of each line. */
    private List<List<String>> faults(RegisterType type, List<Map<String, String>> lines) {
        LinesFile csv = LinesFile.csv(Template.of(type));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(csv.beginning());
        file.writeBytes(csv.lines(lines.stream().map(LineFields::of).toList()));
        JsonNode judged = part.as(Someone.with(Role.AUDITOR))
                .post("/api/waste-register/lines/previews?type=" + type, file.toByteArray(), "text/csv")
                .expect(200)
                .json()
                .at("/lines");
        assertThat(judged).hasSameSizeAs(lines);
        return StreamSupport.stream(judged.spliterator(), false)
                .map(line -> line.at("/faults").findValuesAsText("column").stream()
                        .map(column -> column.replace('\u00A0', ' '))
                        .toList())
                .toList();
    }

    private static String header(RegisterType type, String key) {
        return Template.of(type).header(key).replace('\u00A0', ' ');
    }

    private static JsonNode json(String file) throws IOException {
        return JSON.readTree(Files.readAllBytes(SAMPLES.resolve(file)));
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readString(SAMPLES.resolve(file), UTF_8)
                .lines()
                .skip(1)
                .map(row -> row.split(";", -1))
                .toList();
    }
}
