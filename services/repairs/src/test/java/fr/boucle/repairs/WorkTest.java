package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.boucle.repairs.device.Check;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Event;
import fr.boucle.values.DeviceKind;
import fr.boucle.values.Ids;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The bench's other work: repairs and their export, grades, parts, labels, photos, lists and times. */
class WorkTest {
    private final Workshop workshop = new Workshop();

    private void attempt(UUID id, String body) {
        Answer _ = workshop.technician()
                .once()
                .post("/api/repairs/devices/" + id + "/repair-attempts", body)
                .expect(201);
    }

    @Test
    void attempts_failed_ones_too_are_exported_as_the_standard_says() throws Exception {
        Workshop.Announced device = workshop.erased();
        attempt(
                device.deviceId(),
                "{\"outcome\":\"REPAIRABLE\",\"minutes\":20,\"problem\":\"\\t =HYPERLINK(1)\\nécran\"}");
        attempt(
                device.deviceId(),
                "{\"outcome\":\"END_OF_LIFE\",\"barrier\":\"PARTS_TOO_EXPENSIVE\",\"minutes\":10,\"parts\":[]}");
        workshop.technician()
                .once()
                .post(
                        "/api/repairs/devices/" + device.deviceId() + "/repair-attempts",
                        "{\"outcome\":\"FIXED\",\"barrier\":\"CANNOT_OPEN\",\"minutes\":1}")
                .expectProblem(422, "invalid-fields");
        assertThat(workshop.event(device.deviceId(), "RepairAttempted").json().toString())
                .doesNotContain("HYPERLINK");
        String csv = workshop.technician()
                .get("/api/repairs/exports/ords.csv?problems=true")
                .expect(200)
                .text();
        JsonNode schema = new ObjectMapper().readTree(Fixture.sample("ords/tableschema.json"));
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        assertThat(rows).hasSize(2);
        for (JsonNode field : schema.at("/resources/0/schema/fields")) {
            rows.forEach(row -> conforms(row, field));
        }
        assertThat(rows.get(0).getHeader())
                .containsExactlyElementsOf(
                        schema.at("/resources/0/schema/fields").findValuesAsText("name"));
        assertThat(rows.get(0).getField("problem")).isEqualTo("HYPERLINK(1) écran");
        assertThat(rows.get(1).getField("repair_barrier_if_end_of_life")).isEqualTo("Spare parts too expensive");
        assertThat(Fixture.sample("ords/OpenRepairData_v0.3_Product_Categories.csv"))
                .contains(rows.get(0).getField("product_category_id") + ","
                        + rows.get(0).getField("product_category"));
    }

    private static void conforms(NamedCsvRecord row, JsonNode field) {
        String name = field.get("name").asText();
        String value = row.getField(name);
        boolean missing =
                value.isEmpty() || field.path("missingValues").toString().contains("\"" + value + "\"");
        JsonNode pattern = field.at("/constraints/pattern");
        JsonNode allowed = field.at("/constraints/enum");
        if (!pattern.isMissingNode() && !missing) {
            assertThat(value).as(name).matches(pattern.asText());
        }
        if (!allowed.isMissingNode() && !missing) {
            assertThat(List.of(allowed.asText().replaceAll("^\\[|\\]$", "").split(",\\s*")))
                    .as(name)
                    .contains(value);
        }
        if (name.equals("event_date")) {
            assertThat(value).matches("\\d{4}-\\d{2}-\\d{2}");
        }
    }

    @Test
    void a_grade_follows_the_published_criteria_and_a_lock_forbids_any() {
        Workshop.Announced device = workshop.erased();
        UUID id = device.deviceId();
        String all = Check.of(DeviceKind.LAPTOP).stream()
                .map(check -> "{\"check\":\"" + check + "\",\"result\":\"PASS\"}")
                .collect(Collectors.joining(","));
        workshop.diagnose(id, all).expect(204);
        workshop.diagnose(id, all).expect(204);
        var graded = workshop.put(id, "grade", "{\"appearance\":\"A\"}").expect(200);
        assertThat(graded.at("/grade")).isEqualTo("A");
        assertThat(graded.at("/refurbished")).isEqualTo("true");
        workshop.put(id, "grade", "{\"appearance\":\"A\",\"overrideGrade\":\"C\"}")
                .expectProblem(422, "grade-needs-reason");
        assertThat(workshop.put(id, "grade", "{\"appearance\":\"A\",\"overrideGrade\":\"C\",\"reason\":\"odeur\"}")
                        .at("/grade"))
                .isEqualTo("C");
        workshop.diagnose(id, "{\"check\":\"BIOS_LOCK\",\"result\":\"FAIL\"}").expect(204);
        assertThat(workshop.show(id).at("/state")).isEqualTo("DIAGNOSED");
        workshop.put(id, "grade", "{\"appearance\":\"A\"}").expectProblem(409, "device-locked");
        Event _ = workshop.event(id, "DeviceDiagnosed");
        assertThat(workshop.events(id, "DeviceDiagnosed")).hasSizeLessThanOrEqualTo(2);
        assertThat(workshop.service
                        .asNobody()
                        .get("/api/repairs/checklists/LAPTOP")
                        .expect(200)
                        .json()
                        .at("/checks"))
                .hasSize(Check.of(DeviceKind.LAPTOP).size());
        workshop.service.asNobody().get("/api/repairs/grading-criteria").expect(200);
    }

    @Test
    void labels_come_twenty_four_a_page() throws Exception {
        List<String> ids = new ArrayList<>();
        String code = "";
        for (int i = 0; i < 25; i++) {
            UUID id = Ids.next();
            code = workshop.technician()
                    .put(
                            "/api/repairs/devices/" + id + "/unexpected-reception",
                            Map.of("kind", "SCREEN", "model", "<b>&" + i))
                    .expect(201)
                    .at("/code");
            ids.add(id.toString());
        }
        byte[] pdf = workshop.technician()
                .get("/api/repairs/labels?devices=" + String.join(",", ids))
                .expect(200)
                .bytes();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(2);
            assertThat(last.getText(document)).contains(code.substring(0, 3) + "-", "<b>&24");
        }
        List<String> batch =
                Stream.generate(() -> ids).limit(6).flatMap(List::stream).toList();
        byte[] many = workshop.technician()
                .post("/api/repairs/labels", Map.of("devices", batch))
                .expect(200)
                .bytes();
        try (PDDocument document = Loader.loadPDF(many)) {
            assertThat(document.getNumberOfPages()).isEqualTo(7);
        }
        workshop.technician()
                .post("/api/repairs/labels", Map.of("devices", List.of()))
                .expectProblem(422, "invalid-fields");
        workshop.technician().get("/api/repairs/labels?devices=1,2").expectProblem(400, "malformed-request");
        workshop.technician().get("/api/repairs/labels?devices=" + Ids.next()).expectProblem(404, "not-found");
    }

    @Test
    void photos_are_drawn_small_without_what_the_camera_wrote_and_hostile_ones_refused() throws Exception {
        UUID id = workshop.received("HDD").deviceId();
        BufferedImage large = new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        assertThat(ImageIO.write(large, "jpeg", jpeg)).isTrue();
        byte[] secret = "Exif\0\0GPS 47.2 -1.5 Jeanne".getBytes(StandardCharsets.ISO_8859_1);
        byte[] plain = jpeg.toByteArray();
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        tagged.write(plain, 0, 2);
        tagged.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (secret.length + 2)});
        tagged.write(secret);
        tagged.write(plain, 2, plain.length - 2);
        String path = "/api/repairs/devices/" + id + "/photos/" + Ids.next();
        workshop.technician().put(path, tagged.toByteArray(), "image/jpeg").expect(204);
        byte[] kept = workshop.technician().get(path).expect(200).bytes();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Jeanne");
        assertThat(kept.length).isLessThanOrEqualTo(60 * 1024);
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(1280);
        String other = "/api/repairs/devices/" + id + "/photos/" + Ids.next();
        workshop.technician()
                .put(other, "<svg onload='x'/>".getBytes(StandardCharsets.UTF_8), "image/png")
                .expectProblem(422, "image-refused");
        workshop.technician()
                .put(other, "%PDF-1.7 /OpenAction".getBytes(StandardCharsets.UTF_8), "image/jpeg")
                .expectProblem(422, "image-refused");
        workshop.technician().put(other, bomb(), "image/png").expectProblem(422, "image-refused");
        workshop.technician()
                .put(other, java.util.Arrays.copyOf(plain, 200), "image/jpeg")
                .expectProblem(422, "image-refused");
    }

    /** A PNG whose header promises 30 000 × 30 000 pixels. */
    private static byte[] bomb() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", out))
                .isTrue();
        byte[] png = out.toByteArray();
        for (int at : new int[] {18, 22}) {
            png[at] = 0x75;
            png[at + 1] = 0x30;
        }
        return png;
    }

    @Test
    void the_list_of_next_steps_and_the_time_of_each_step() {
        Workshop.Announced waiting = workshop.received("HDD");
        Workshop.Announced tested = workshop.erased();
        workshop.diagnose(tested.deviceId(), "{\"check\":\"SCREEN\",\"result\":\"FAIL\"}")
                .expect(204);
        JsonNode steps = workshop.technician()
                .get("/api/repairs/next-steps?mine=true")
                .expect(200)
                .json();
        assertThat(steps.findValuesAsText("nextStep")).containsExactly("ERASE", "REPAIR");
        assertThat(steps.at("/0/deviceId").asText())
                .isEqualTo(waiting.deviceId().toString());
        assertThat(workshop.technician()
                        .get("/api/repairs/step-times")
                        .expect(200)
                        .json()
                        .findValuesAsText("from"))
                .contains("DeviceReceived", "ErasureAccepted");
    }
}
