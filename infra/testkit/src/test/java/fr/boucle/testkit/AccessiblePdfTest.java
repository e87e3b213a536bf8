package fr.boucle.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessiblePdfTest {
    private static final List<String> OBJECTS = List.of(
            "<</Type /Catalog /Pages 2 0 R>>",
            "<</Type /Pages /Kids [3 0 R] /Count 1>>",
            "<</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100]>>");

    /** One empty page, and nothing that would say how to read it. */
    private static byte[] untagged() {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
        for (int i = 0; i < OBJECTS.size(); i++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(i + 1).append(" 0 obj ").append(OBJECTS.get(i)).append(" endobj\n");
        }
        int start = pdf.length();
        pdf.append(table).append("trailer <</Root 1 0 R /Size 4>>\nstartxref\n" + start + "\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void a_document_without_tags_language_or_title_is_told_its_faults() {
        assertThat(AccessiblePdf.faults(untagged()))
                .anySatisfy(fault -> assertThat(fault).contains("StructTreeRoot"))
                .anySatisfy(fault -> assertThat(fault).contains("MarkInfo"));
    }
}
