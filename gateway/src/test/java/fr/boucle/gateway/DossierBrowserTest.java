package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import fr.boucle.verify.DossierVerifier;
import fr.boucle.verify.TrustedCheckpoints;
import fr.boucle.verify.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The auditor's dossier: read on one page, taken along as a ZIP with the list of its files sealed. */
class DossierBrowserTest extends PlayedPages {
    private static final String LINE = "/registre/lignes/" + ID + "9/dossier";

    @BeforeEach
    void aDay() {
        WasteDay.settle(territory.upstream);
        RegisterDay.settle(territory.upstream);
    }

    @Test
    void a_line_leads_to_lot_device_certificate_convention_and_inventory_row_on_one_page() {
        for (int width : new int[] {360, 1280}) {
            Page page = opened(width, LINE, "auditor");
            assertThat(page.textContent("main"))
                    .contains("S-2026-0004", "16 02 13*")
                    .contains("ligne 41 du fichier parc-2026.csv", "SN1")
                    .contains("Pièce introuvable", "décidé par Atelier du Bout du Monde");
            assertThat(page.getAttribute("a:has-text('Convention signée')", "href"))
                    .isEqualTo("/registre/conventions/" + ID + "3.pdf");
            assertThat(page.getAttribute("dd a:has-text('Certificat')", "href")).isEqualTo("/certificats/" + ID + "2");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isEqualTo(true);
            page.context().close();
        }
    }

    @Test
    void the_zip_holds_each_services_own_words_and_the_sealed_list_of_them() throws IOException {
        Page page = opened(1280, LINE, "auditor");
        Map<String, String> files = files(page, LINE + ".zip");
        assertThat(files)
                .containsKeys(
                        "registre/ligne-S-2026-0004.json",
                        "registre/lot-S-2026-0004.json",
                        "preuves/entree-5.json",
                        "preuves/entree-7.json",
                        "preuves/sceau.txt",
                        "preuves/registre.vkey",
                        "appareils/7K4M92A1/passeport.json",
                        "appareils/7K4M92A1/elements.json",
                        "appareils/7K4M92A1/inventaire.json",
                        "appareils/7K4M92A1/certificat-effacement.pdf",
                        "conventions/" + ID + "3.html",
                        "LISEZMOI.txt",
                        "MANIFESTE.txt");
        String asked = territory
                .upstream
                .received("POST " + WasteDay.BASE + "/dossiers/seals")
                .getLast()
                .body();
        files.keySet().stream().filter(path -> !path.equals("MANIFESTE.txt")).forEach(path -> assertThat(asked)
                .contains("\"" + path + "\""));
        assertThat(asked).contains("\"LINE\"", ID + "9").doesNotContain("MANIFESTE");
        page.context().close();
    }

    @Test
    void a_device_whose_story_has_not_arrived_yet_holds_nothing_up() throws IOException {
        String story = "GET /api/observatory/devices/" + ID + "1/passport";
        territory.upstream.problem(story, 404, "not-found", "Not yet.");
        territory.upstream.problem("GET /api/donations/devices/" + ID + "1/inventory-row", 404, "not-found", "None.");
        Page page = opened(360, LINE, "auditor");
        assertThat(page.textContent("main")).contains("Il ne vient d’aucun fichier", "Aucune convention signée");
        assertThat(files(page, LINE + ".zip"))
                .containsKeys("registre/ligne-S-2026-0004.json", "MANIFESTE.txt")
                .doesNotContainKey("appareils/7K4M92A1/passeport.json");
        page.context().close();
    }

    @Test
    void the_zip_is_proven_by_the_auditors_own_verifier_and_a_changed_one_is_not() throws Exception {
        SealedRegister.settle(territory.upstream);
        Page page = opened(1280, LINE, "auditor");
        byte[] zip = page.context().request().get(territory.at(LINE + ".zip")).body();
        DossierVerifier verifier = new DossierVerifier(TrustedCheckpoints.parse(SealedRegister.key()));
        Verdict verdict = verifier.verify(new ByteArrayInputStream(zip));
        assertThat(verdict).isInstanceOf(Verdict.Proven.class);
        assertThat(((Verdict.Proven) verdict).statement()).contains("LINE " + ID + "9", "1 entry in it");
        territory.upstream.json("GET " + WasteDay.BASE + "/items", "[]");
        byte[] sealedOnce = SealedRegister.withManifestOf(
                zip, page.context().request().get(territory.at(LINE + ".zip")).body());
        assertThat(verifier.verify(new ByteArrayInputStream(sealedOnce))).isInstanceOf(Verdict.Tampered.class);
        page.context().close();
    }

    @Test
    void a_device_has_its_own_dossier_reached_from_its_story() throws IOException {
        Page page = opened(360, "/passeports/" + ID + "1", "auditor");
        follow(page, "main a[href$='/dossier']");
        assertThat(page.url()).endsWith("/registre/appareils/" + ID + "1/dossier");
        assertThat(page.textContent("table")).contains("Ligne S-2026-0301");
        page.context().close();
    }

    private Map<String, String> files(Page page, String path) throws IOException {
        APIResponse answer = page.context().request().get(territory.at(path));
        assertThat(answer.status()).isEqualTo(200);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
