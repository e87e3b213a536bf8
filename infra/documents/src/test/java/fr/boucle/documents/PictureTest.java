package fr.boucle.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.testkit.AccessiblePdf;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureTest {
    @ParameterizedTest
    @EnumSource(Picture.class)
    void a_drawing_stays_within_its_square_and_says_what_it_shows(Picture picture) {
        Rectangle2D lines = picture.lines().getBounds2D();
        assertThat(new Rectangle2D.Double(0, 0, Picture.SIDE, Picture.SIDE).contains(lines))
                .isTrue();
        assertThat(picture.svg()).contains("role=\"img\"", "aria-label=\"", "<path d=\"M ");
        assertThat(picture.object()).contains("alt=\"");
    }

    @Test
    void a_pdf_with_all_of_them_is_accessible_and_larger_than_one_without() {
        String drawings = Arrays.stream(Picture.values())
                .map(picture -> "<p>" + picture.object() + " Une étape</p>")
                .collect(Collectors.joining());
        byte[] with = Pdf.of(page(drawings));
        assertThat(AccessiblePdf.faults(with)).isEmpty();
        assertThat(with).hasSizeGreaterThan(Pdf.of(page("<p>Une étape</p>")).length);
    }

    private static String page(String body) {
        return """
                <html lang="fr"><head><meta charset="utf-8"/><title>Étapes</title><meta name="subject" content="Étapes"/>
                <style>body{font:16px 'Liberation Sans'}</style></head><body><main><h1>Étapes</h1>%s</main></body></html>""".formatted(body);
    }
}
