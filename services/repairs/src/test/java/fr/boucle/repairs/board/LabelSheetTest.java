package fr.boucle.repairs.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.boucle.values.DeviceCode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** The sheet as it comes out of the printer: every code is read in its own place, and nothing leaves its label. */
class LabelSheetTest {
    private static final int DPI = 200;
    private static final double INCH = 25.4;
    private static final double POINT = INCH / 72;
    private static final int COLUMNS = 3;
    private static final int ROWS = 8;
    private static final int WIDTH = 70;
    private static final int HEIGHT = 37;
    private static final String URL = "https://boucle.loire-atlantique.example";

    /** The same codes in each run: the reading library misses about one code in a thousand, however sharp its print. */
    private final Random random = new Random(2_026);

    private final List<LabelSheet.Label> labels = Stream.generate(() -> new LabelSheet.Label(
                    DeviceCode.draw(random).value(), "Hewlett-Packard EliteBook 840 G3 Notebook PC tactile"))
            .limit(LabelSheet.PER_PAGE + 5)
            .toList();
    private final byte[] pdf = new LabelSheet(URL).pdf(labels);

    @Test
    void every_code_of_a_printed_sheet_is_read_in_its_own_place() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> read = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                PDRectangle paper = document.getPage(page).getMediaBox();
                assertThat(paper.getWidth() * POINT).isCloseTo(COLUMNS * WIDTH, within(0.2));
                assertThat(paper.getHeight() * POINT).isCloseTo(297, within(0.2));
                BufferedImage print = new PDFRenderer(document).renderImageWithDPI(page, DPI);
                int here = Math.min(LabelSheet.PER_PAGE, labels.size() - read.size());
                for (int i = 0; i < here; i++) {
                    read.add(decoded(print, i % COLUMNS, i / COLUMNS));
                }
            }
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(read)
                    .containsExactlyElementsOf(labels.stream()
                            .map(label -> URL + "/a/" + label.code())
                            .toList());
        }
    }

    @Test
    void no_word_leaves_its_label() throws IOException {
        List<TextPosition> signs = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition sign) {
                signs.add(sign);
            }
        };
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(stripper.getText(document)).isNotNull();
        }
        assertThat(signs).hasSizeGreaterThan(labels.size() * 20).allSatisfy(sign -> {
            double left = sign.getXDirAdj() * POINT;
            double right = left + sign.getWidthDirAdj() * POINT;
            int column = (int) (left / WIDTH);
            assertThat(left - column * WIDTH).as("right of the code").isGreaterThan(33);
            assertThat(right).as("before the edge").isLessThan((column + 1) * WIDTH - 2);
            double base = sign.getYDirAdj() * POINT;
            int row = (int) (base / HEIGHT);
            assertThat(row).isLessThan(ROWS);
            assertThat(base - row * HEIGHT).as("inside its row").isBetween(6.0, 35.0);
        });
    }

    private static String decoded(BufferedImage print, int column, int row) {
        int left = dots(column * WIDTH);
        int top = dots(row * HEIGHT);
        int width = Math.min(dots(WIDTH), print.getWidth() - left);
        int height = Math.min(dots(HEIGHT), print.getHeight() - top);
        int[] pixels = print.getRGB(left, top, width, height, null, 0, width);
        BinaryBitmap label = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return new QRCodeReader()
                    .decode(label, Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("the code in column " + column + ", row " + row + " is not read", e);
        }
    }

    private static int dots(int millimetres) {
        return (int) Math.round(millimetres * DPI / INCH);
    }
}
