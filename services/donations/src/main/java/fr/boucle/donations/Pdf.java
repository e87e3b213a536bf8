package fr.boucle.donations;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Prints HTML as a tagged, accessible PDF (PDF/UA) with its font inside. */
final class Pdf {
    private static final String FAMILY = "Liberation Sans";
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private Pdf() {}

    static byte[] of(String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        var _ = builder.useFont(Pdf::font, FAMILY, REGULAR, FontStyle.NORMAL, true);
        var _ = builder.useFont(Pdf::font, FAMILY, BOLD, FontStyle.NORMAL, true);
        var _ = builder.usePdfUaAccessibility(true);
        var _ = builder.withHtmlContent(html, null);
        var _ = builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(FONT), FONT);
    }
}
