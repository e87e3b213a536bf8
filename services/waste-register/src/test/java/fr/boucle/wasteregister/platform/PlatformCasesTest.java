package fr.boucle.wasteregister.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Role;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files from the field: blanks in numbers, types in small letters, columns without a name. */
class PlatformCasesTest {
    private final ServicePart part = A.part();

    @ParameterizedTest
    @ValueSource(strings = {"784 671 695 00103", "784\u00A0671\u00A0695\u00A000103", "784\u202F67169500103"})
    void an_actors_number_has_no_blanks(String number) {
        for (String who : List.of("destination", "transporter1")) {
            assertThat(verdicts("OUTGOING_WASTE", changed(A.outgoing(), who + "CompanyOrgId", number)))
                    .containsExactly("REFUSED");
        }
        assertThat(verdicts("INCOMING_WASTE", changed(A.incoming(), "emitterCompanyOrgId", number)))
                .containsExactly("REFUSED");
        assertThat(verdicts("SSD", changed(A.ssd(), "destinationCompanyOrgId", number)))
                .containsExactly("REFUSED");
    }

    /** The platform takes blanks off the numbers of the declarant and the holder, and of nobody else. */
    @ParameterizedTest
    @ValueSource(strings = {"ecoOrganismeSiret", "brokerCompanySiret", "traderCompanySiret"})
    void another_companys_number_has_no_blanks_either(String key) {
        assertThat(verdicts("OUTGOING_WASTE", changed(A.outgoing(), key, "784 671 695 00103")))
                .containsExactly("REFUSED");
        assertThat(verdicts("INCOMING_WASTE", changed(A.incoming(), key, "784\u00A0671\u00A0695\u00A000103")))
                .containsExactly("REFUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"530 755 966 00047", "530\u00A0755\u00A0966\u00A000047"})
    void the_holders_number_may_have_blanks(String number) {
        assertThat(verdicts("OUTGOING_WASTE", changed(A.outgoing(), "reportForCompanySiret", number)))
                .containsExactly("OK");
        assertThat(verdicts("SSD", changed(A.ssd(), "reportForCompanySiret", number)))
                .containsExactly("OK");
    }

    @ParameterizedTest
    @CsvSource({
        "destinationCompanyType, etablissement_fr",
        "destinationCompanyType, Etablissement_Fr",
        "transporter1CompanyType, etablissement_FR"
    })
    void a_type_is_in_capitals(String key, String type) {
        assertThat(verdicts("OUTGOING_WASTE", changed(A.outgoing(), key, type))).containsExactly("REFUSED");
    }

    /** The platform folds the case of reasons and modes of treatment, and of no mode of transport. */
    @ParameterizedTest
    @CsvSource({
        "route, REFUSED",
        "Route, REFUSED",
        "road, REFUSED",
        "AÉRIEN, REFUSED",
        "ROUTE, OK",
        "ROAD, OK",
        "AERIEN, OK",
        "FERRE, OK"
    })
    void a_mode_of_transport_is_in_capitals_without_accents(String mode, String verdict) {
        assertThat(verdicts("OUTGOING_WASTE", changed(A.outgoing(), "transporter1TransportMode", mode)))
                .containsExactly(verdict);
        assertThat(verdicts("INCOMING_WASTE", changed(A.incoming(), "transporter1TransportMode", mode)))
                .containsExactly(verdict);
    }

    /** What refuses a whole file is said to whoever sent it. */
    @Test
    void a_refused_file_is_told_in_the_readers_language() {
        String header = lines(A.outgoing())[0];
        Map<byte[], String> files = new LinkedHashMap<>();
        files.put("Motif;é\nx;y\n".getBytes(StandardCharsets.ISO_8859_1), "n'est pas en UTF-8");
        files.put((header + "\nx\n").getBytes(StandardCharsets.UTF_16LE), "n'est pas en UTF-8");
        files.put((header + "\n").getBytes(UTF_8), "aucune ligne");
        files.put("a;b\n1;2\n".getBytes(UTF_8), "Gardez les titres du modèle");
        files.put(header.replace(';', ',').getBytes(UTF_8), "points-virgules");
        files.put("Motif;\"a\n1;2\n".getBytes(UTF_8), ".");
        files.forEach((file, french) -> {
            String said = told(file, "fr");
            assertThat(said).contains(french);
            String english = told(file, "en");
            assertThat(english).as("each sentence stands in line-faults.en.txt").isNotEqualTo(said);
            assertThat(english.replaceAll("“[^”]*”", "")).doesNotContainPattern("[éèàç]");
        });
    }

    /** Whichever register it was meant for, and whatever it is: a workbook, a picture, Windows' own signs. */
    @Test
    void each_register_refuses_what_is_no_file_of_it_in_the_readers_language() {
        for (Map<String, String> line : List.of(A.outgoing(), A.incoming(), A.ssd())) {
            String type = typeOf(line).name();
            String header = lines(line)[0];
            Map<byte[], String> files = new LinkedHashMap<>();
            files.put(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, (byte) 0xAC, (byte) 0xFF}, "n'est pas en UTF-8");
            files.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0}, "n'est pas en UTF-8");
            files.put((header + "\nx\n").getBytes(Charset.forName("windows-1252")), "n'est pas en UTF-8");
            files.put((header + "\nx\n").getBytes(StandardCharsets.UTF_16), "n'est pas en UTF-8");
            files.put((header + "\n").getBytes(UTF_8), "aucune ligne");
            files.put((header + ";Remarque\nx\n").getBytes(UTF_8), "Gardez les titres du modèle");
            files.put("a,b\n1,2\n".getBytes(UTF_8), "Gardez les titres du modèle");
            files.forEach((file, french) -> {
                assertThat(told(type, file, "fr")).as(type).contains(french);
                assertThat(told(type, file, "en")).isNotBlank().doesNotContain(french);
            });
        }
    }

    private String told(byte[] file, String language) {
        return told("OUTGOING_WASTE", file, language);
    }

    private String told(String type, byte[] file, String language) {
        JsonNode problem = part.as(Someone.with(Role.AUDITOR))
                .with("Accept-Language", language)
                .post("/api/waste-register/lines/previews?type=" + type, file, "text/csv")
                .json();
        return problem.at("/detail").asText() + String.join(" ", problem.findValuesAsText("detail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ";;;", "; ;\u00A0", ";\"\""})
    void columns_without_a_name_and_content_are_passed_over(String more) {
        String[] lines = lines(A.outgoing());
        assertThat(verdicts("OUTGOING_WASTE", lines[0] + more + "\n" + lines[1] + more + "\n"))
                .containsExactly("OK");
        assertThat(verdicts("OUTGOING_WASTE", lines[0] + more + "\n" + lines[1] + "\n"))
                .containsExactly("OK");
    }

    @Test
    void what_stands_below_a_column_without_a_name_is_refused_on_its_line() {
        String[] lines = lines(A.outgoing());
        String second = lines[1].replace("D-1", "D-2");
        assertThat(verdicts("OUTGOING_WASTE", lines[0] + ";\n" + lines[1] + ";à voir\n" + second + ";\n"))
                .containsExactly("REFUSED", "OK");
    }

    @Test
    void an_unnamed_column_stands_anywhere() {
        String[] lines = lines(A.outgoing());
        assertThat(verdicts("OUTGOING_WASTE", ";" + lines[0] + "\n;" + lines[1] + "\n"))
                .containsExactly("OK");
        Answer unknown = preview("OUTGOING_WASTE", lines[0] + ";Remarque\n" + lines[1] + ";\n");
        unknown.expectProblem(422, "file-refused");
    }

    private static Map<String, String> changed(Map<String, String> line, String key, String value) {
        line.put(key, value);
        return line;
    }

    private List<String> verdicts(String type, Map<String, String> line) {
        return verdicts(type, String.join("\n", lines(line)));
    }

    private List<String> verdicts(String type, String file) {
        return preview(type, file).expect(200).json().at("/lines").findValuesAsText("verdict");
    }

    private Answer preview(String type, String file) {
        return part.as(Someone.with(Role.AUDITOR))
                .post("/api/waste-register/lines/previews?type=" + type, file.getBytes(UTF_8), "text/csv");
    }

    private static RegisterType typeOf(Map<String, String> line) {
        return line.containsKey("product")
                ? RegisterType.SSD
                : line.containsKey("receptionDate") ? RegisterType.INCOMING_WASTE : RegisterType.OUTGOING_WASTE;
    }

    /** The header and the line of the platform's file. */
    private static String[] lines(Map<String, String> line) {
        LinesFile csv = LinesFile.csv(Template.of(typeOf(line)));
        List<String> both = new ArrayList<>();
        both.addAll(Arrays.asList(
                new String(csv.beginning(), UTF_8).replace("\uFEFF", "").strip().split("\r?\n", -1)));
        both.addAll(Arrays.asList(new String(csv.lines(List.of(LineFields.of(new LinkedHashMap<>(line)))), UTF_8)
                .strip()
                .split("\r?\n", -1)));
        return both.toArray(new String[0]);
    }
}
