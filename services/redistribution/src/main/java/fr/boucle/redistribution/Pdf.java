package fr.boucle.redistribution;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A page as tagged PDF (PDF/UA), which a screen reader reads in order, with the one font that travels with the library. */
final class Pdf {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private Pdf() {}

    static byte[] of(Page page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .withHtmlContent(page.xhtml(), null)
                .toStream(out);
        var _ = builder.useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Liberation Sans");
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
