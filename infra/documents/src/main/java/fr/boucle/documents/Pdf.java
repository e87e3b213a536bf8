package fr.boucle.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Prints XHTML as a tagged, accessible PDF (PDF/UA), with the one font that travels with the library, also where it is bold. */
public final class Pdf {
    private static final String FAMILY = "Liberation Sans";
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private Pdf() {}

    /**
     * The document's bytes.
     *
     * @param xhtml a whole page: well-formed, with a language and a title; what people wrote went through {@link #text}
     */
    public static byte[] of(String xhtml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(Pdf::font, FAMILY, REGULAR, FontStyle.NORMAL, true)
                .useFont(Pdf::font, FAMILY, BOLD, FontStyle.NORMAL, true)
                .useFastMode()
                .useObjectDrawerFactory(drawers())
                .usePdfUaAccessibility(true)
                .withHtmlContent(xhtml, null)
                .toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Text inside XHTML: nothing of it can be markup, and no character that XML forbids or that no font draws remains.
     *
     * @param value whatever is to be read there
     */
    public static String text(Object value) {
        StringBuilder safe = new StringBuilder();
        String.valueOf(value).codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\n', '\r', '\t' -> safe.append((char) point);
                default -> {
                    if (isDrawn(point)) {
                        safe.appendCodePoint(point);
                    }
                }
            }
        });
        return safe.toString();
    }

    // XML 1.0, section 2.2, less the controls
    private static boolean isDrawn(int point) {
        return !Character.isISOControl(point)
                && (point <= 0xD7FF || point >= 0xE000)
                && point != 0xFFFE
                && point != 0xFFFF;
    }

    private static DefaultObjectDrawerFactory drawers() {
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(Picture.TYPE, new PictureDrawer());
        return drawers;
    }

    private static InputStream font() {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(FONT), FONT);
    }
}
