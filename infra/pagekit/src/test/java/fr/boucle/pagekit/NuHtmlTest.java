package fr.boucle.pagekit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NuHtmlTest {
    private static final String GOOD =
            "<!doctype html><html lang=\"fr\"><head><title>Boucle</title></head><body><h1>Dons</h1></body></html>";

    private static List<String> errors(String document) {
        return NuHtml.errors(document.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void one_checker_judges_each_document_by_itself() {
        assertThat(errors(GOOD)).isEmpty();
        assertThat(errors(GOOD.replace("<h1>Dons</h1>", "<img src=\"a.png\"><p id=\"a\">é<p id=\"a\">ü")))
                .satisfiesExactly(
                        alternative -> assertThat(alternative).contains("alt", "near", "<img src=\"a.png\">"),
                        twice -> assertThat(twice).contains("Duplicate ID", "<p id=\"a\">"));
        assertThat(errors(GOOD)).isEmpty();
    }

    @Test
    void what_ends_too_early_is_an_error_and_not_a_failure() {
        assertThat(errors("<!doctype html><html lang=\"fr\"><head><title>Boucle"))
                .isNotEmpty();
        assertThat(errors("")).isNotEmpty();
    }
}
