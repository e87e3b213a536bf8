package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** An export and its seal, checked by who cannot run the verifier: what changed is said in words, and whom one trusts. */
class VerificationBrowserTest extends PlayedPages {
    private static final Path EXAMPLE =
            Path.of(System.getProperty("boucle.root", ".."), "infra/verify/src/test/resources/example");

    @Override
    void settle(Upstream upstream) {
        try {
            SealedRegister.settle(upstream);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Test
    void an_export_as_it_was_signed_is_said_to_be_so_and_that_this_trusts_us() throws IOException {
        Page page = checked(360, example("export-5.ndjson"), example("checkpoint-5.txt"));
        assertThat(page.textContent("h1")).isEqualTo("Rien n’a changé");
        assertThat(page.textContent("main")).contains("Les 5 entrées couvertes", "notre serveur");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        page.context().close();
    }

    @Test
    void the_seal_as_the_pages_show_it_or_give_it_judges_an_export() throws IOException {
        Page page = opened(360, "/registre/preuves", "auditor");
        String shown = page.innerText("#sceau + pre");
        assertThat(shown.strip()).isEqualTo(example("checkpoint-5.txt").strip());
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        assertThat(given(page, "/registre/sceau.txt")).isEqualTo(example("checkpoint-5.txt"));
        assertThat(given(page, "/registre/registre.vkey")).isEqualTo(example("register.vkey"));
        page.context().close();
        page = checked(1280, example("export-5.ndjson"), shown);
        assertThat(page.textContent("h1")).isEqualTo("Rien n’a changé");
        page.context().close();
    }

    private static String given(Page page, String path) throws IOException {
        return Files.readString(
                page.waitForDownload(() -> page.click("a[href='" + path + "']")).path());
    }

    @Test
    void a_changed_entry_is_named_and_so_is_an_interval() throws IOException {
        String export = example("export-5.ndjson");
        String[] lines = export.split("\n");
        Page page = checked(1280, export.replace("12000", "12001"), example("checkpoint-5.txt"));
        assertThat(page.textContent("h1")).isEqualTo("Ce fichier n’est pas ce qui a été signé");
        assertThat(page.textContent("main ul")).containsPattern("Entrée 0.: modifiée");
        page.context().close();
        page = checked(360, lines[0] + "\n" + lines[1] + "\n", example("checkpoint-5.txt"));
        assertThat(page.textContent("main ul")).contains("elles manquent à la fin");
        page.context().close();
    }

    @Test
    void a_proof_needs_no_seal() throws IOException {
        Page page = checked(1280, example("proof-1-of-5.json"), "");
        assertThat(page.textContent("h1")).isEqualTo("Rien n’a changé");
        page.context().close();
    }

    @Test
    void what_is_no_such_file_is_refused_at_its_field_and_what_was_pasted_stays() throws IOException {
        Page page = checked(360, "bonjour", example("checkpoint-5.txt"));
        assertThat(page.textContent("#fichier-faute")).contains("Rien ne peut être conclu");
        assertThat(page.inputValue("#cle")).contains(example("register.vkey").strip());
        page.context().close();
        page = checked(360, "PK\u0003\u0004" + "x".repeat(500), "");
        assertThat(page.textContent("#fichier-faute")).contains("Rien ne peut être conclu");
        page.context().close();
        page = checked(360, example("export-5.ndjson"), "");
        assertThat(page.textContent("#sceau-faute")).contains("collez-le entier");
        page.context().close();
    }

    private Page checked(int width, String file, String note) throws IOException {
        Page page = opened(width, "/registre/preuves", "auditor");
        page.click("text=Faites vérifier un fichier ici");
        page.setInputFiles(
                "#fichier",
                new FilePayload("fichier", "application/octet-stream", file.getBytes(StandardCharsets.UTF_8)));
        page.fill("#sceau", note);
        page.fill("#cle", example("register.vkey"));
        page.click("main form button");
        return page;
    }

    private static String example(String name) throws IOException {
        return Files.readString(EXAMPLE.resolve(name));
    }
}
