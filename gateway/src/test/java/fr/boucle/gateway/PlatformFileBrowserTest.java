package fr.boucle.gateway;

import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of the platform is tried for each of the three registers, and refused in the words of whoever reads. */
class PlatformFileBrowserTest extends PlayedPages {
    private static final String PREVIEWS = "POST " + WasteDay.BASE + "/lines/previews";
    private static final int NARROW = 360;

    @ParameterizedTest
    @ValueSource(strings = {"OUTGOING_WASTE", "INCOMING_WASTE", "SSD"})
    void a_file_of_each_register_is_judged_line_by_line(String register) {
        territory.upstream.json(PREVIEWS, """
                {"lines":[{"line":2,"verdict":"OK","takeOver":"Donnez son numéro de bordereau."},{"line":3,"verdict":"REFUSED","faults":[
                {"column":"Mode de transport du transporteur n°1","message":"Valeur attendue : ROUTE, AERIEN."}]}]}""");
        Page page = tried(register);
        assertThat(page.textContent("h1").replace('\u00a0', ' ')).isEqualTo("1 ligne refusée");
        assertThat(page.textContent("table")).contains("Mode de transport du transporteur n°1", "Valeur attendue");
        assertThat(page.textContent("main"))
                .contains("Ce que la reprise laisserait", "Donnez son numéro de bordereau.");
        Upstream.Received last = territory.upstream.received(PREVIEWS).getLast();
        assertThat(last.line()).endsWith("type=" + register);
        assertThat(last.body()).isEqualTo("a,b\n1,2\n");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le fichier n'est pas en UTF-8 : enregistrez-le en « CSV UTF-8 ».",
                "Le fichier n'a que ses titres et aucune ligne.",
                "Gardez les titres du modèle tels quels, avec des points-virgules. Titres à corriger : 1."
            })
    void a_file_that_is_refused_whole_is_so_in_french_on_the_page_that_asks(String sentence) {
        territory.upstream.on(PREVIEWS, exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Language", "fr");
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            byte[] problem = """
                    {"type":"/problems/file-refused","slug":"file-refused","status":422,"title":"x","detail":"%s",
                    "errors":[{"pointer":"/columns/1","detail":"« a » n'est pas du modèle"}]}""".formatted(sentence).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(422, problem.length);
            exchange.getResponseBody().write(problem);
            exchange.close();
        });
        Page page = tried("SSD");
        String said = page.textContent("[role=alert]").replace('\u2019', '\'').replaceAll("[\u00a0\u202f]", " ");
        assertThat(said).contains(sentence, "« a » n'est pas du modèle").doesNotContain("/columns");
        assertThat(page.inputValue("#registre")).isEqualTo("SSD");
        page.context().close();
    }

    private Page tried(String register) {
        Page page = opened(NARROW, "/registre/controle", "auditor");
        page.selectOption("#registre", register);
        page.setInputFiles(
                "#fichier", new FilePayload("registre.csv", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        follow(page, "main form button");
        return page;
    }
}
