package fr.boucle.donations.inventory;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.donations.A;
import fr.boucle.donations.A.Member;
import fr.boucle.testkit.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class PreviewInventoryTest {
    private static final String TABLE =
            "N° de série;Marque;Type;Modèle;Date d'achat\nÉT-1;Épson;Imprimante;WF;02/09/2019\n";

    static List<String> verdicts(Answer preview) {
        List<String> verdicts = new ArrayList<>();
        preview.json()
                .get("rows")
                .forEach(row -> verdicts.add(
                        row.get("line").asText() + " " + row.get("verdict").asText()));
        return verdicts;
    }

    /** Rows in are the sum of the verdicts: nothing is dropped silently. */
    static void addsUp(Answer preview, int rows) {
        long sum = 0;
        for (JsonNode count : preview.json().get("counts")) {
            sum += count.asLong();
        }
        assertThat(sum).isEqualTo(rows);
        assertThat(preview.json().get("rows")).hasSize(rows);
    }

    @Test
    void a_french_table_gets_a_verdict_per_row_with_its_reason_and_article() {
        Member donor = A.donor();
        Answer preview = A.preview(donor, A.fresh("parc.csv", "FR")).expect(200);
        assertThat(verdicts(preview))
                .containsExactly("2 ACCEPTED", "3 ACCEPTED", "4 RECYCLING", "5 TO_FIX", "6 TO_FIX", "7 ACCEPTED");
        addsUp(preview, 6);
        JsonNode old = preview.json().at("/rows/2/reasons/0");
        assertThat(old.get("slug").asText()).isEqualTo("older-than-ten-years");
        assertThat(old.get("law").asText()).contains("REEN");
        assertThat(preview.at("/rows/3/reasons/0/slug")).isEqualTo("no-identity");
    }

    @Test
    void snipe_it_and_numecoeval_exports_are_read_as_they_are() {
        Member donor = A.donor();
        Answer snipe = A.preview(
                        donor,
                        ("\uFEFF" + text(A.fresh("snipe-it.csv", "SN")).replace("\n", "\r"))
                                .getBytes(StandardCharsets.UTF_8))
                .expect(200);
        assertThat(verdicts(snipe)).containsExactly("2 ACCEPTED", "3 RECYCLING");
        Answer numeco = A.preview(donor, A.fresh("numecoeval.csv", "NE")).expect(200);
        assertThat(verdicts(numeco)).containsExactly("2 ACCEPTED", "3 TO_FIX", "4 RECYCLING");
        assertThat(numeco.at("/rows/1/reasons/0/slug")).isEqualTo("several-devices-in-one-row");
    }

    @Test
    void encodings_separators_and_line_ends_do_not_matter() {
        Member donor = A.donor();
        for (String form :
                List.of(TABLE, TABLE.replace(';', ','), TABLE.replace(';', '\t'), TABLE.replace("\n", "\r\n"))) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
                Answer preview = A.preview(donor, form.getBytes(charset)).expect(200);
                assertThat(verdicts(preview)).containsExactly("2 ACCEPTED");
            }
        }
        JsonNode device =
                A.listed(donor, TABLE.getBytes(Charset.forName("windows-1252"))).getFirst();
        assertThat(device.get("manufacturer").asText()).isEqualTo("Épson");
    }

    @Test
    void the_same_file_twice_adds_nothing_and_news_of_a_device_update_it() {
        Member donor = A.donor();
        List<JsonNode> first = A.listed(donor, A.fresh("parc.csv", "TWICE"));
        Answer again = A.preview(donor, A.fresh("parc.csv", "TWICE")).expect(200);
        assertThat(again.at("/counts/DUPLICATE")).isEqualTo("4");
        assertThat(again.at("/rows/0/reasons/0/slug")).isEqualTo("already-listed");
        String news = text(A.fresh("parc.csv", "TWICE")).replace("ThinkCentre M720;", "ThinkCentre M720q;");
        Answer changed = A.preview(donor, news.getBytes(StandardCharsets.UTF_8)).expect(200);
        assertThat(changed.at("/rows/1/reasons/0/slug")).isEqualTo("will-update");
        donor.calls()
                .ifMatch(changed.etag())
                .put("/api/donations/inventories/" + changed.at("/id"))
                .expect(200);
        String id = first.get(1).get("deviceId").asText();
        assertThat(donor.calls().get("/api/donations/devices/" + id).expect(200).at("/model"))
                .isEqualTo("ThinkCentre M720q");
        assertThat(donor.calls().get("/api/donations/devices").expect(200).json())
                .hasSize(4);
    }

    @Test
    void one_serial_twice_in_a_file_is_a_duplicate_and_a_placeholder_never_is() {
        Member donor = A.donor();
        Answer preview = A.preview(
                        donor, (TABLE + "ét-1;EPSON Corp.;Imprimante;WF;02/09/2019\n").getBytes(StandardCharsets.UTF_8))
                .expect(200);
        assertThat(verdicts(preview)).containsExactly("2 ACCEPTED", "3 DUPLICATE");
        assertThat(preview.at("/rows/1/reasons/0/slug")).isEqualTo("same-in-file");
    }

    @Test
    void one_bad_part_is_quarantined_and_never_rejects_the_machine() {
        Member donor = A.donor();
        String machine = text(A.fresh("laptop.json", "QUAR")).replace("\"QUAR-SSD-1\"", "123456001");
        String other = text(A.fresh("laptop.json", "QUAR2")).replace("Physical", "kvm");
        Answer preview = A.preview(donor, ("[" + machine + "," + other + "]").getBytes(StandardCharsets.UTF_8))
                .expect(200);
        assertThat(verdicts(preview)).containsExactly("1 ACCEPTED", "2 TO_FIX");
        assertThat(preview.json().at("/rows/0/reasons").findValuesAsText("slug"))
                .contains("numeric-serial", "medium-without-serial");
    }

    @Test
    void the_users_own_file_comes_back_with_a_column_erreur() {
        Member donor = A.donor();
        Answer csv = donor.calls()
                .with("Accept", "text/csv")
                .with("Accept-Language", "fr")
                .upload(A.PREVIEWS, "file", "parc.csv", A.fresh("parc.csv", "ANNO"), "text/csv");
        List<String> lines = csv.expect(200).text().lines().toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.getFirst()).startsWith("\uFEFFNom d'utilisateur;Type;").endsWith(";Erreur");
        assertThat(lines.get(1)).startsWith("PLANTED-NAME-Jeanne Martin;").endsWith(";192.0.2.11;");
        assertThat(lines.get(3)).contains("RECYCLAGE").contains("art. 16");
        assertThat(csv.header("ETag")).isPresent();
    }

    @Test
    void a_workbook_is_read_and_a_formula_without_its_value_is_told() throws IOException {
        Member donor = A.donor();
        assertThat(verdicts(A.preview(donor, workbook(false)).expect(200))).containsExactly("2 ACCEPTED");
        Answer formula = A.preview(donor, workbook(true)).expect(200);
        assertThat(verdicts(formula)).containsExactly("2 ACCEPTED", "3 TO_FIX");
        assertThat(formula.json().at("/rows/1/reasons").findValuesAsText("slug"))
                .contains("formula-without-value");
    }

    private static byte[] workbook(boolean formula) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Parc");
            List<String> header = List.of("Serial Number", "Manufacturer", "Category", "Model", "Purchase date");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            sheet.value(1, 0, "XL-1");
            sheet.value(1, 1, "HP");
            sheet.value(1, 2, "Laptop");
            sheet.value(1, 3, "840");
            sheet.value(1, 4, LocalDate.of(2020, 3, 14));
            sheet.style(1, 4).format("yyyy-mm-dd").set();
            if (formula) {
                sheet.formula(2, 0, "A2");
            }
        }
        return out.toByteArray();
    }

    @Test
    void bad_files_are_refused_clearly_and_leave_nothing_behind() throws IOException {
        Member donor = A.donor();
        A.preview(donor, new byte[0]).expectProblem(422, "empty-file");
        A.preview(donor, "Type;Marque;Numéro de série\n".getBytes(StandardCharsets.UTF_8))
                .expectProblem(422, "empty-file");
        A.preview(donor, new byte[] {0x7f, 'E', 'L', 'F', 0, 1}).expectProblem(422, "unreadable-file");
        A.preview(donor, "[{\"content\":{\"bios\":{".getBytes(StandardCharsets.UTF_8))
                .expectProblem(422, "unreadable-file");
        A.preview(donor, "Prénom;Nom\na;b\n".getBytes(StandardCharsets.UTF_8)).expectProblem(422, "unknown-headers");
        A.preview(donor, "PK\u0003\u0004 no zip".getBytes(StandardCharsets.UTF_8))
                .expectProblem(422, "unreadable-file");
        A.preview(donor, bomb()).expectProblem(422, "unreadable-file");
        assertThat(donor.calls().get("/api/donations/devices").json()).isEmpty();
        assertThat(PreviewsLeft.of(donor.organisation())).isZero();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = new byte[1024 * 1024];
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 420; i++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_long_file_runs_in_the_background_and_can_be_followed() {
        Member donor = A.donor();
        Answer accepted = donor.calls()
                .with("Prefer", "respond-async")
                .upload(A.PREVIEWS, "file", "parc.csv", many(6_000), "text/csv");
        String location = accepted.expect(202).header("Location").orElseThrow();
        eventually(() ->
                assertThat(donor.calls().get(location).expect(200).at("/state")).isEqualTo("READY"));
        Answer progress = donor.calls().get(location);
        assertThat(progress.at("/rowsRead")).isEqualTo("6000");
        assertThat(progress.at("/counts/ACCEPTED")).isEqualTo("6000");
        addsUp(donor.calls().get(location + "/rows").expect(200), 6_000);
        assertThat(donor.calls().get(location + "/lines?limit=3").expect(200).json())
                .hasSize(3);
        assertThat(donor.calls().get("/api/donations/inventories").expect(200).at("/0/state"))
                .isEqualTo("READY");
        donor.calls().put(location + "/cancellation").expect(204);
        assertThat(donor.calls().get(location).at("/state")).isEqualTo("CANCELLED");
        donor.calls()
                .ifMatch(donor.calls().get(location).etag())
                .put(location)
                .expectProblem(409, "inventory-cancelled");
    }

    static byte[] many(int rows) {
        StringBuilder csv = new StringBuilder("Type;Marque;Modèle;Numéro de série;Date d'achat\n");
        for (int i = 0; i < rows; i++) {
            csv.append("Ordinateur portable;HP;EliteBook 840 G")
                    .append(i % 8)
                    .append(";MANY-")
                    .append(i)
                    .append(";14/03/2020\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
