package fr.boucle.repairs.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.boucle.repairs.Workshop;
import fr.boucle.repairs.device.Check;
import fr.boucle.values.DeviceKind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Every answer of a checklist is on the sheet, and read from it. */
class PrintCheckSheetTest {
    private final Workshop workshop = new Workshop();

    @Test
    void each_answer_has_its_code() throws IOException {
        byte[] pdf = workshop.technician()
                .get("/api/repairs/check-sheet?kind=SMARTPHONE")
                .expect(200)
                .bytes();
        Set<String> expected = new TreeSet<>();
        for (Check check : Check.of(DeviceKind.SMARTPHONE)) {
            expected.add("CTL-" + check + "-PASS");
            expected.add("CTL-" + check + "-FAIL");
        }
        for (String missable :
                new String[] {"CAMERA", "MICROPHONE", "SOUND", "RADIO", "CHARGER", "OPERATING_SYSTEM", "MDM_LOCK"}) {
            expected.add("CTL-" + missable + "-NOT_APPLICABLE");
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(codes(document)).isEqualTo(expected);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Smartphone", "Écran tactile", "Verrou de gestion", "n'en a pas");
        }
        workshop.technician().get("/api/repairs/check-sheet?kind=TOASTER").expect(400);
    }

    private static Set<String> codes(PDDocument document) throws IOException {
        Set<String> read = new TreeSet<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                    read.add(decoded(image.getImage()));
                }
            }
        }
        return read;
    }

    private static String decoded(BufferedImage image) {
        int side = image.getWidth();
        int[] pixels = image.getRGB(0, 0, side, side, null, 0, side);
        try {
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))),
                            Map.of(DecodeHintType.PURE_BARCODE, Boolean.TRUE))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("a code is not read", e);
        }
    }
}
