package fr.boucle.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AccessiblePdfTest {
    private static final String UNTAGGED = """
            %PDF-1.7
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
            3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100]>> endobj
            trailer <</Root 1 0 R /Size 4>>
            %%EOF
            """;

    @Test
    void a_document_without_tags_language_or_title_is_told_its_faults() {
        assertThat(AccessiblePdf.faults(UNTAGGED.getBytes(StandardCharsets.US_ASCII)))
                .anySatisfy(fault -> assertThat(fault).contains("StructTreeRoot"))
                .anySatisfy(fault -> assertThat(fault).contains("MarkInfo"));
    }
}
