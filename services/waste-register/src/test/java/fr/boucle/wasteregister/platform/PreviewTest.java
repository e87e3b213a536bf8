package fr.boucle.wasteregister.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.wasteregister.A;
import fr.boucle.web.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The platform's file, line by line: what passes, what is refused and why. */
class PreviewTest {
    private static final Path SAMPLES = Path.of(System.getProperty("boucle.samples", "absent"), "trackdechets");
    private final ServicePart part = A.part();

    @Test
    void the_platforms_own_example_passes() throws Exception {
        Assumptions.assumeTrue(Files.exists(SAMPLES), "the samples are not on this machine");
        Answer answer =
                preview("OUTGOING_WASTE", Files.readAllBytes(SAMPLES.resolve("example_valid_OUTGOING_WASTE.csv")));
        assertThat(verdicts(answer)).as(answer.text()).containsExactly("OK", "OK");
        assertThat(answer.at("/lines/0/line")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({"OUTGOING_WASTE,outgoing", "INCOMING_WASTE,incoming", "SSD,ssd"})
    void the_headers_are_those_of_the_templates(String type, String file) throws Exception {
        Assumptions.assumeTrue(Files.exists(SAMPLES), "the samples are not on this machine");
        String template = Files.readString(SAMPLES.resolve("template_" + type + ".csv"));
        Answer export = part.as(A.keeper())
                .get("/api/waste-register/exports/trackdechets/" + file + ".csv")
                .expect(200);
        assertThat(export.text()).isEqualTo(template);
    }

    @Test
    void a_lot_of_devices_passes_in_each_register() {
        assertThat(verdicts(preview("OUTGOING_WASTE", csv(A.outgoing())))).containsExactly("OK");
        assertThat(verdicts(preview("INCOMING_WASTE", csv(A.incoming())))).containsExactly("OK");
        assertThat(verdicts(preview("SSD", csv(A.ssd())))).containsExactly("OK");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "publicId||Identifiant unique",
                "publicId|a b|Identifiant unique",
                "publicId|0123456789012345678901234567890123456|Identifiant unique",
                "reason|SUPPRIMER|Motif",
                "reason|modifier|Motif",
                "reportForCompanySiret|53075596600048|SIRET de l'expéditeur ou du détenteur",
                "reportForCompanySiret|35600000000014|SIRET de l'expéditeur ou du détenteur",
                "wasteDescription|x|Dénomination du déchet",
                "wasteCode|16 02 99|Code déchet",
                "wasteCode|17 05 04|Code déchet",
                "wasteCode|20 01 33*|Code déchet",
                "wasteCode|16 06 04|Code déchet",
                "wasteCodeBale|A1181|Code déchet Bâle",
                "wastePop|PEUT-ETRE|POP",
                "wasteIsDangerous|NON|Dangereux",
                "dispatchDate|16/11/26|Date d'expédition",
                "dispatchDate|2999-01-01|Date d'expédition",
                "dispatchDate|2020-01-01|Date d'expédition",
                "weightValue|0|Poids en tonnes",
                "weightValue|-1|Poids en tonnes",
                "weightValue|0.1234|Poids en tonnes",
                "weightValue|10000.001|Poids en tonnes",
                "weightValue|lourd|Poids en tonnes",
                "weightIsEstimate|ESTIMÉ|Type de poids",
                "volume|0|Volume en M3",
                "destinationCompanyType|COMMUNES|Type de destinataire",
                "destinationCompanyOrgId|123|Numéro d'identification du destinataire",
                "destinationCompanyPostalCode|4460|Code postal du destinataire",
                "destinationCompanyCountryCode|GP|Code pays du destinataire",
                "destinationCompanyCity||Commune du destinataire",
                "operationCode|D 6|Code de traitement prévu",
                "operationMode||Mode de traitement prévu",
                "operationMode|ELIMINATION|Mode de traitement prévu",
                "brokerCompanySiret|78467169500103|Raison sociale du courtier",
                "ecoOrganismeSiret|78467169500103|Raison sociale de l’éco-organisme",
                "gistridNumber|12|Numéro de notification ou de déclaration GISTRID",
                "isDirectSupply|OUI|Mode de transport du transporteur n°1",
                "transporter1TransportMode||Mode de transport du transporteur n°1",
                "transporter1RecepisseNumber||Numéro de récépissé du transporteur n°1",
                "transporter3TransportMode|ROUTE|Mode de transport du transporteur n°3",
                "initialEmitterCompanyType|COMMUNES|Code(s) INSEE de(s) commune(s)",
                "initialEmitterCompanyType|ETABLISSEMENT_FR|Numéro d'identification du producteur initial",
            })
    void an_outgoing_line_is_refused_for_one_field(String key, String value, String column) {
        Map<String, String> line = A.outgoing();
        line.put(key, value == null ? "" : value);
        refused("OUTGOING_WASTE", line, column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "operationCode|R 0|Code de traitement réalisé",
                "noTraceability||Rupture de traçabilité autorisée",
                "nextOperationCode|Z 1|Code de traitement ultérieur prévu",
                "operationMode|RECYCLAGE|Mode de traitement",
                "emitterCompanyType|COMMUNES|Type d'expéditeur ou de détenteur",
                "weighingHour|25:00|Heure de pesée",
                "weightValue|40.001|Poids en tonnes",
                "volume|100.5|Volume en M3",
                "brokerRecepisseNumber|012345678901234567890123456789012345678901234567890|Numéro de récépissé du"
                        + " courtier",
                "emitterCompanyType|ENTREPRISE_UE|Numéro d'identification de l'expéditeur ou du détenteur",
            })
    void an_incoming_line_is_refused_for_one_field(String key, String value, String column) {
        Map<String, String> line = A.incoming();
        line.put("weighingHour", "10:30");
        line.put(key, value == null ? "" : value);
        refused("INCOMING_WASTE", line, column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "useDate|D-2|Date d'expédition",
                "dispatchDate||Date d'utilisation",
                "processingEndDate|D-1|Date d'expédition",
                "processingEndDate|D-21|Date de fin de traitement",
                "administrativeActReference|Arrêté du 1 janvier 1900|Référence de l'acte administratif",
                "operationMode|ELIMINATION|Mode de traitement",
                "operationCode|D 5|Code de traitement réalisé",
                "secondaryWasteCodes|16 02 14,16 02 16|Codes déchets secondaires",
                "weightValue|1000|Poids en tonnes",
                "destinationCompanyType||Type de destinataire",
            })
    void an_ssd_line_is_refused_for_one_field(String key, String value, String column) {
        Map<String, String> line = A.ssd();
        boolean day = value != null && value.matches("D-[0-9]+");
        line.put(
                key,
                value == null
                        ? ""
                        : day
                                ? A.today()
                                        .minusDays(Long.parseLong(value.substring(2)))
                                        .toString()
                                : value);
        refused("SSD", line, column);
    }

    @Test
    void an_estimate_is_refused_where_the_waste_is_burned_or_buried() {
        Map<String, String> line = A.outgoing();
        line.putAll(Map.of("operationCode", "D5", "operationMode", "Élimination", "weightIsEstimate", "ESTIME"));
        refused("OUTGOING_WASTE", line, "Type de poids");
        line.put("weightIsEstimate", "REEL");
        assertThat(verdicts(preview("OUTGOING_WASTE", csv(line)))).containsExactly("OK");
    }

    @Test
    void headers_are_read_without_case_accents_and_order_and_lines_stand_alone() {
        String header = "ERREUR;identifiant UNIQUE ;dechets inconnus";
        preview("OUTGOING_WASTE", header.getBytes(UTF_8)).expectProblem(422, "file-refused");
        String[] lines = new String(csv(A.outgoing()), UTF_8).split("\n", -1);
        String file = "\uFEFF" + lines[0].toUpperCase(java.util.Locale.FRANCE).replace("É", "E") + "\n\n" + lines[1]
                + "\n;;\n" + lines[1].replace("D-1", "D-2").replace("REEL", "VRAI") + "\n" + lines[1] + "\n";
        Answer answer = preview("OUTGOING_WASTE", file.getBytes(UTF_8)).expect(200);
        assertThat(verdicts(answer)).as(answer.text()).containsExactly("OK", "REFUSED", "IGNORED");
        assertThat(answer.json().at("/lines").findValuesAsText("line")).containsExactly("3", "5", "6");
    }

    @Test
    void a_file_that_is_no_file_of_the_platform_is_refused_whole() {
        preview("OUTGOING_WASTE", "Motif;Identifiant unique\n".getBytes(UTF_8)).expectProblem(400, "file-unreadable");
        preview("OUTGOING_WASTE", new byte[0]).expect(400);
        preview("OUTGOING_WASTE", "Dénomination du déchet\nécran\n".getBytes(ISO_8859_1))
                .expectProblem(400, "file-unreadable");
        Answer unknown = preview("SSD", csv(A.outgoing())).expectProblem(422, "file-refused");
        assertThat(unknown.json().at("/errors").size()).isPositive();
        part.as(Someone.with(Role.AUDITOR))
                .post("/api/waste-register/lines/previews?type=OTHER", csv(A.outgoing()), "text/csv")
                .expect(400);
        part.as(Someone.with(Role.TECHNICIAN))
                .post("/api/waste-register/lines/previews?type=SSD", csv(A.ssd()), "text/csv")
                .expect(403);
    }

    private void refused(String type, Map<String, String> line, String column) {
        Answer answer = preview(type, csv(line)).expect(200);
        assertThat(verdicts(answer)).as(answer.text()).containsExactly("REFUSED");
        assertThat(answer.json().at("/lines/0/faults").findValuesAsText("column"))
                .extracting(header -> header.replace('\u00A0', ' '))
                .contains(column);
        List<String> french = messages(answer);
        assertThat(french).isNotEmpty().doesNotContain("");
        assertThat(messages(preview(type, csv(line), "en-GB,en;q=0.8,fr;q=0.5")))
                .as("each sentence stands in line-faults.en.txt")
                .doesNotContainAnyElementsOf(french)
                .noneMatch(
                        message -> message.replaceAll("“[^”]*”", "").matches(".*(?:[éèàêç]| un | une | est | ou ).*"));
    }

    private static List<String> messages(Answer answer) {
        return answer.json().at("/lines/0/faults").findValuesAsText("message");
    }

    private Answer preview(String type, byte[] file) {
        return preview(type, file, "fr");
    }

    private Answer preview(String type, byte[] file, String language) {
        return part.as(Someone.with(Role.AUDITOR))
                .with("Accept-Language", language)
                .post("/api/waste-register/lines/previews?type=" + type, file, "text/csv");
    }

    private static byte[] csv(Map<String, String> line) {
        RegisterType type = line.containsKey("product")
                ? RegisterType.SSD
                : line.containsKey("receptionDate") ? RegisterType.INCOMING_WASTE : RegisterType.OUTGOING_WASTE;
        return file(Template.of(type), LineFields.of(new LinkedHashMap<>(line)));
    }

    private static byte[] file(Template template, LineFields line) {
        LinesFile csv = LinesFile.csv(template);
        byte[] beginning = csv.beginning();
        byte[] lines = csv.lines(List.of(line));
        byte[] all = Arrays.copyOf(beginning, beginning.length + lines.length);
        System.arraycopy(lines, 0, all, beginning.length, lines.length);
        return all;
    }

    private static List<String> verdicts(Answer answer) {
        return answer.expect(200).json().at("/lines").findValuesAsText("verdict");
    }
}
