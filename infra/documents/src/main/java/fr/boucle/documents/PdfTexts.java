package fr.boucle.documents;

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
 * The texts of a PDF in the order in which they were written, each with its place. Only a plain one is opened, which compresses
 * and encrypts nothing: so nothing here can unfold to more than the file that was sent.
 */
public final class PdfTexts {
    private static final Pattern UNFOLDS = Pattern.compile(
            "/(?:FlateDecode|LZWDecode|RunLengthDecode|ASCII85Decode|ASCIIHexDecode|CCITTFaxDecode|JBIG2Decode|JPXDecode"
                    + "|Crypt|Encrypt|ObjStm|XRef|Fl|LZW|RL|A85|AHx|CCF)\\b|/[^\\s/<>\\[\\]()]{0,40}#[0-9A-Fa-f]{2}");
    private static final int TENTHS = 10;
    private static final int MOST_PAGES = 500;
    private static final int MOST_TEXTS = 100_000;

    private PdfTexts() {}

    /**
     * One text.
     *
     * @param page from 1
     * @param x from the left, in tenths of a point
     * @param y from the bottom, in tenths of a point
     */
    public record Text(int page, long x, long y, String words) {}

    /**
     * Reads a plain PDF.
     *
     * @throws IOException when it is none, is compressed or encrypted, or is broken
     */
    public static List<Text> of(byte[] file) throws IOException {
        if (UNFOLDS.matcher(new String(file, StandardCharsets.ISO_8859_1)).find()) {
            throw new IOException("compressed or encrypted");
        }
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new IOException("more than " + MOST_PAGES + " pages");
            }
            Collector collector = new Collector();
            collector.writeText(document, Writer.nullWriter());
            return List.copyOf(collector.texts);
        } catch (RuntimeException e) {
            throw new IOException("broken", e);
        }
    }

    /** What one command of the page shows is one text. */
    private static final class Collector extends PDFTextStripper {
        private final List<Text> texts = new ArrayList<>();
        private StringBuilder words = new StringBuilder();

        @Override
        public void showTextString(byte[] string) throws IOException {
            Matrix place = getTextMatrix();
            long x = tenths(place.getTranslateX());
            long y = tenths(place.getTranslateY());
            words = new StringBuilder();
            super.showTextString(string);
            if (!words.isEmpty()) {
                texts.add(new Text(getCurrentPageNo(), x, y, words.toString()));
            }
            if (texts.size() > MOST_TEXTS) {
                throw new IOException("more than " + MOST_TEXTS + " texts");
            }
        }

        private static long tenths(float points) {
            return Math.round(points * (double) TENTHS);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            words = words.append(text.getUnicode());
        }
    }
}
