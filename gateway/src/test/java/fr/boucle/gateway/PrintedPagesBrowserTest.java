package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is meant for paper prints without menus and forms, on as many sheets as it needs. */
class PrintedPagesBrowserTest extends PlayedPages {
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    @ParameterizedTest
    @CsvSource({
        "/demander/guide, 1",
        "/demander/premiers-pas, 1",
        "/demander/facile, 2",
        "/certificats/ID1, 1",
        "/conventions/ID3, 2",
        "/a/7K4M92AB, 1",
        "/observatoire, 2"
    })
    void a_document_prints_alone(String path, int sheets) {
        Page page = opened("agent", path.replace("ID", ID));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.isVisible("h1")).isTrue();
        assertThat(page.isVisible(".top nav")).isFalse();
        assertThat(page.isVisible(".foot")).isFalse();
        assertThat(page.locator("main form:visible").count()).isZero();
        String printed = new String(page.pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);
        assertThat(SHEET.matcher(printed).results().count()).isBetween(1L, (long) sheets);
        page.close();
    }
}
