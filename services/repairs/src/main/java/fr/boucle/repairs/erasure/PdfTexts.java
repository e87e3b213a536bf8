package fr.boucle.repairs.erasure;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.web.Refusal;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * The texts of a PDF in the order in which they were written, each with its place. Only what nwipe itself writes is opened:
 * it compresses nothing and encrypts nothing, so that nothing here can unfold to more than the file that was sent.
 */
final class PdfTexts {
    private static final Pattern UNFOLDS = Pattern.compile(
            "/(?:FlateDecode|LZWDecode|RunLengthDecode|ASCII85Decode|ASCIIHexDecode|CCITTFaxDecode|JBIG2Decode|JPXDecode"
                    + "|Crypt|Encrypt|ObjStm|XRef|Fl|LZW|RL|A85|AHx|CCF)\\b|/[^\\s/<>\\[\\]()]{0,40}#[0-9A-Fa-f]{2}");
    private static final int MOST_PAGES = 500;
    private static final int MOST_TEXTS = 100_000;

    private PdfTexts() {}

    /**
     * One text.
     *
     * @param page from 1
     * @param x from the left, in points
     * @param y from the bottom, in points
     */
    record Text(int page, double x, double y, String words) {}

    static List<Text> of(byte[] file) {
        if (UNFOLDS.matcher(new String(file, StandardCharsets.ISO_8859_1)).find()) {
            throw notAsWritten();
        }
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw notAsWritten();
            }
            Collector collector = new Collector();
            collector.writeText(document, Writer.nullWriter());
            return List.copyOf(collector.texts);
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            throw notAsWritten();
        }
    }

    private static Refusal notAsWritten() {
        return new Refusal(
                RepairRefusal.NOT_A_LOG,
                "Of PDFs only the certificate of nwipe 0.35 to 0.42 is read, as nwipe wrote it: neither printed nor saved"
                        + " again. Send that file, or the text of nwipe --logfile.");
    }

    /** What one command of the page shows is one text. */
    private static final class Collector extends PDFTextStripper {
        private final List<Text> texts = new ArrayList<>();
        private StringBuilder words = new StringBuilder();

        @Override
        public void showTextString(byte[] string) throws IOException {
            Matrix place = getTextMatrix();
            double x = place.getTranslateX();
            double y = place.getTranslateY();
            words = new StringBuilder();
            super.showTextString(string);
            if (!words.isEmpty()) {
                texts.add(new Text(getCurrentPageNo(), x, y, words.toString()));
            }
            if (texts.size() > MOST_TEXTS) {
                throw notAsWritten();
            }
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            words = words.append(text.getUnicode());
        }
    }
}
