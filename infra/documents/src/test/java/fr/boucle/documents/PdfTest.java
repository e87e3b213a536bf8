package fr.boucle.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.AccessiblePdf;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {
    private static final String PAGE = """
            <html lang="fr"><head><title>Reçu</title><meta name="subject" content="Reçu"/>
            <style>body { font-family: "Liberation Sans" }</style></head>
            <body><h1>Reçu</h1><p>Donné par <strong>%s</strong></p></body></html>
            """;

    @Test
    void a_page_with_bold_text_is_accessible() throws IOException {
        byte[] pdf = Pdf.of(PAGE.formatted("la commune"));
        assertThat(AccessiblePdf.faults(pdf)).isEmpty();
        assertThat(read(pdf)).contains("Reçu", "Donné par la commune");
    }

    @Test
    void what_people_wrote_is_text_whatever_it_is() throws IOException {
        String written = "<b>A & \"B\"</b>\u0000\u0007\u0085\uFFFE\uD800 fin";
        byte[] pdf = Pdf.of(PAGE.formatted(Pdf.text(written)));
        assertThat(read(pdf)).contains("<b>A & \"B\"</b> fin");
    }

    private static String read(byte[] pdf) throws IOException {
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
