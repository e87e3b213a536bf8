package fr.boucle.repairs.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.boucle.repairs.Logs;
import fr.boucle.repairs.Workshop;
import fr.boucle.testkit.AccessiblePdf;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Eventually;
import fr.boucle.testkit.Keys;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.values.Ids;
import fr.boucle.web.Role;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificate of erasure: signed, public, and on paper with a QR that leads to it. */
class CertificateTest {
    private static final int[] DISTANCES = {200, 300, 240, 400};

    private final Workshop workshop = new Workshop();

    private Answer certificate(Workshop.Announced device) {
        String id = workshop.event(device.deviceId(), "DeviceReady")
                .json()
                .at("/certificateId")
                .asText();
        return workshop.service
                .asNobody()
                .get("/api/repairs/certificates/" + id)
                .expect(200);
    }

    @Test
    void anyone_reads_and_verifies_it_and_a_changed_letter_is_noticed() {
        Workshop.Announced device = workshop.ready();
        Answer shown = certificate(device);
        assertThat(shown.at("/valid")).isEqualTo("true");
        assertThat(shown.at("/signedByCurrentKey")).isEqualTo("true");
        assertThat(shown.at("/certificate/media/0/serialNumber")).isEqualTo(device.medium());
        assertThat(shown.at("/certificate/media/0/level")).isEqualTo("CLEAR");
        assertThat(shown.at("/signed")).contains(device.medium());
        assertThat(CertificateKey.isSigned(shown.at("/signed"), shown.at("/signature"), shown.at("/publicKey")))
                .isTrue();
        assertThat(verify(shown.at("/signed"), shown.at("/signature"))).isEqualTo("true");
        assertThat(verify(shown.at("/signed").replace("CLEAR", "PURGE"), shown.at("/signature")))
                .isEqualTo("false");
        assertThat(verify(shown.at("/signed"), "bm8=")).isEqualTo("false");
        workshop.service
                .asNobody()
                .get("/api/repairs/certificates/" + device.deviceId())
                .expectProblem(404, "not-found");
    }

    @Test
    void an_auditor_finds_it_by_its_device() {
        Workshop.Announced device = workshop.ready();
        String path = "/api/repairs/devices/" + device.deviceId() + "/certificate";
        Caller auditor = workshop.service.as(Someone.with(Role.AUDITOR));
        assertThat(auditor.get(path).expect(200).at("/certificateId"))
                .isEqualTo(certificate(device).at("/certificate/certificateId"));
        auditor.get("/api/repairs/devices/" + Ids.next() + "/certificate").expectProblem(404, "not-found");
        workshop.service.as(Someone.with(Role.TECHNICIAN)).get(path).expectProblem(403, "role-not-allowed");
    }

    private String verify(String signed, String signature) {
        return workshop.service
                .asNobody()
                .post("/api/repairs/certificates/verifications", Map.of("signed", signed, "signature", signature))
                .expect(200)
                .at("/valid");
    }

    @Test
    void on_paper_it_is_tagged_and_its_qr_leads_to_its_page() throws Exception {
        Workshop.Announced device = workshop.ready();
        Answer shown = certificate(device);
        Answer pdf = workshop.service
                .asNobody()
                .get("/api/repairs/certificates/" + shown.at("/certificate/certificateId") + "/pdf")
                .expect(200);
        assertThat(AccessiblePdf.faults(pdf.bytes())).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("fr");
            assertThat(new PDFTextStripper().getText(document))
                    .contains(device.medium(), "NIST SP 800-88 Rev. 2", "réécriture")
                    .doesNotContain("HDD", "OVERWRITE", "CLEAR");
            assertThat(qr(new PDFRenderer(document)))
                    .isEqualTo(shown.at("/certificate/url"))
                    .contains("/certificats/");
        }
    }

    /**
     * The text of the page's code, seen from one distance after the other, as a phone does: the reading library misses one code in a
     * hundred of a page printed at one size, and which one depends on the certificate's number (4 of 400 at 200 dpi, none of these at 300).
     */
    private static String qr(PDFRenderer page) throws IOException {
        for (int dpi : DISTANCES) {
            BufferedImage seen = page.renderImageWithDPI(0, dpi);
            int[] pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
            BinaryBitmap sheet = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), pixels)));
            try {
                return new QRCodeReader()
                        .decode(sheet, Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                        .getText();
            } catch (ReaderException _) {
                // from nearer
            }
        }
        throw new AssertionError("the code is not read from any distance");
    }

    @Test
    void whoever_reads_it_learns_that_the_erasure_was_reopened_since() throws Exception {
        Workshop.Announced device = workshop.ready();
        Answer shown = certificate(device);
        assertThat(shown.at("/reopened")).isEqualTo("false");
        String id = shown.at("/certificate/certificateId");
        var sentBack = Map.of(
                "deviceId",
                device.deviceId(),
                "code",
                device.code(),
                "organisationId",
                workshop.id,
                "reasonCode",
                "DATA_SEEN",
                "sentBackAt",
                "2026-11-28T10:00:00Z");
        Object _ = workshop.service
                .log()
                .publish(
                        "fr.boucle.redistribution.DeviceSentBack.v1",
                        device.deviceId(),
                        3,
                        3,
                        new ObjectMapper().writeValueAsString(sentBack));
        Eventually.eventually(
                () -> assertThat(certificate(device).at("/reopened")).isEqualTo("true"));
        assertThat(certificate(device).at("/valid")).isEqualTo("true");
        assertThat(certificate(device).json().has("reopenedAt")).isTrue();
        Answer pdf = workshop.service
                .asNobody()
                .get("/api/repairs/certificates/" + id + "/pdf")
                .expect(200);
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            assertThat(new PDFTextStripper().getText(document)).contains("a été rouvert");
        }
        workshop.attach(Logs.erased(device.medium())).expect(201);
        String newer =
                workshop.put(device.deviceId(), "certificate", "{}").expect(200).at("/certificateId");
        assertThat(certificate(device).at("/newerCertificateId")).isEqualTo(newer);
    }

    @Test
    void a_device_that_will_not_be_ready_gets_one_too_and_only_one() {
        Workshop.Announced device = workshop.received("HDD");
        workshop.put(device.deviceId(), "certificate", "{}").expectProblem(409, "media-not-cleared");
        workshop.attach(Logs.erased(device.medium())).expect(201);
        String id =
                workshop.put(device.deviceId(), "certificate", "{}").expect(200).at("/certificateId");
        assertThat(workshop.put(device.deviceId(), "certificate", "{}").at("/certificateId"))
                .isEqualTo(id);
    }

    @Test
    void the_key_of_the_file_signs_and_its_public_half_verifies(@TempDir Path folder) throws Exception {
        KeyPair pair = Keys.ed25519();
        Path file = Keys.pem(folder.resolve("key.pem"), pair);
        CertificateKey key = new CertificateKey(file.toString());
        assertThat(key.open())
                .isEqualTo(Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        assertThat(CertificateKey.isSigned("text", key.sign("text"), key.open()))
                .isTrue();
        assertThat(CertificateKey.isSigned("text", key.sign("text"), new CertificateKey("").open()))
                .isFalse();
    }

    @Test
    void a_part_with_a_key_signs_alike_after_a_restart(@TempDir Path folder) throws Exception {
        Path file = Keys.pem(folder.resolve("key.pem"), Keys.ed25519());
        try (ServicePart part = ServicePart.start("repairs", Map.of("BOUCLE_CERTIFICATE_KEY_FILE", file.toString()))) {
            String before = part.bean(CertificateKey.class).open();
            part.stop();
            part.start();
            assertThat(part.bean(CertificateKey.class).open()).isEqualTo(before);
        }
    }
}
