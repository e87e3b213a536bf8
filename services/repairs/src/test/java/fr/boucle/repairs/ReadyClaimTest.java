package fr.boucle.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.repairs.device.Check;
import fr.boucle.testkit.Readied;
import fr.boucle.values.DeviceKind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the bench found is what its event, its bench and its grade say; its certificate tells of data and claims nothing else. */
class ReadyClaimTest {
    private final Workshop workshop = new Workshop();

    static Stream<Readied> found() {
        return Readied.all().stream().filter(found -> found.refurbished() != null);
    }

    @ParameterizedTest
    @MethodSource("found")
    void what_was_found_is_what_each_of_them_says(Readied found) throws Exception {
        Workshop.Announced device = workshop.announcedAs(found.kind(), "HDD");
        UUID id = device.deviceId();
        workshop.put(id, "reception", "{}").expect(204);
        workshop.attach(Logs.erased(device.medium())).expect(201);
        String checks = Check.of(DeviceKind.valueOf(found.kind())).stream()
                .map(Check::name)
                .filter(check -> !found.untested().contains(check))
                .map(check -> "{\"check\":\"%s\",\"result\":\"%s\"}"
                        .formatted(check, found.failed().contains(check) ? "FAIL" : "PASS"))
                .collect(Collectors.joining(","));
        workshop.put(id, "diagnosis", "{\"checks\":[" + checks + "]}").expect(204);
        String refurbished = String.valueOf(found.refurbished());
        assertThat(workshop.put(id, "grade", "{\"appearance\":\"B\"}")
                        .expect(200)
                        .at("/refurbished"))
                .isEqualTo(refurbished);
        workshop.put(id, "readiness", "{}").expect(204);
        JsonNode told = workshop.event(id, "DeviceReady").json();
        assertThat(told.at("/refurbished").asText()).isEqualTo(refurbished);
        assertThat(words(told.at("/tests/failed"))).containsExactlyInAnyOrderElementsOf(found.failed());
        assertThat(words(told.at("/tests/untested"))).containsExactlyInAnyOrderElementsOf(found.untested());
        assertThat(workshop.show(id).json().at("/history").findValuesAsText("refurbished"))
                .containsExactly(refurbished);
        assertThat(words(workshop.show(id).json().at("/untested")))
                .containsExactlyInAnyOrderElementsOf(found.untested());
        assertThat(words(workshop.show(id).json().at("/diagnosis/failed")))
                .containsExactlyInAnyOrderElementsOf(found.failed());
        String certificate = told.at("/certificateId").asText();
        byte[] paper = workshop.service
                .asNobody()
                .get("/api/repairs/certificates/" + certificate + "/pdf")
                .expect(200)
                .bytes();
        try (PDDocument document = Loader.loadPDF(paper)) {
            assertThat(Readied.claimsOf(new PDFTextStripper().getText(document)))
                    .isEmpty();
        }
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
