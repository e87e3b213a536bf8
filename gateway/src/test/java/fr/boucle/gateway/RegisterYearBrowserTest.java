package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A register over the year: collections that come back, counts, published lists, archives, samples, comparisons. */
class RegisterYearBrowserTest extends PlayedPages {
    private static final String BASE = RegisterYear.BASE;

    @Override
    void settle(Upstream upstream) {
        WasteDay.settle(upstream);
        RegisterDay.settle(upstream);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dechets/collectes",
                "/dechets/collectes/ID3",
                "/codes/listes",
                "/registre/archives",
                "/registre/sondage?graine=2026",
                "/registre/bilans?nom=nantes",
                "/registre/comparaison",
                "/registre/verification"
            })
    void a_page_needs_no_sideways_scroll(String path) {
        for (int width : new int[] {360, 1280}) {
            Page page = opened(width, path.replace("ID", ID));
            assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("%s at %d", path, width)
                    .isEqualTo(true);
            page.context().close();
        }
    }

    @Test
    void a_collection_is_arranged_for_containers_with_an_operator() {
        Page page = opened(360, "/dechets/conteneurs");
        page.click("main >> text=Collectes régulières");
        assertThat(page.textContent("table")).contains("Recyclage de l’Estuaire", "toutes les 2 semaines", "porte sud");
        page.selectOption("#operateur", ID + "8");
        page.fill("#semaines", "4");
        page.fill("#prochaine", "2026-12-10");
        page.check("[name=conteneurs][value='" + ID + "1']");
        territory.upstream.below("PUT " + BASE + "/collections/", 409, "application/problem+json", """
                {"type":"/problems/proof-lapsed","slug":"proof-lapsed","status":409,"title":"x","detail":"y"}""");
        page.click("text=Convenir de cette collecte");
        assertThat(page.textContent("#operateur-faute")).contains("Choisissez un autre opérateur");
        assertThat(page.isChecked("[name=conteneurs][value='" + ID + "1']")).isTrue();
        assertThat(page.inputValue("#semaines")).isEqualTo("4");
        assertThat(territory
                        .upstream
                        .received("PUT " + BASE + "/collections/")
                        .getLast()
                        .body())
                .contains("\"everyWeeks\":4", ID + "1", "2026-12-10");
        page.context().close();
    }

    @Test
    void the_day_leads_to_the_next_collection_and_what_became_of_it_is_noted() {
        Page page = opened(1280, "/jour");
        page.click("a[href='/dechets/collectes/" + ID + "3']");
        assertThat(page.textContent("main")).contains("24 novembre 2026", "personne n’est venu");
        page.check("[name=venu][value=OUI]");
        follow(page, "text=Noter le passage >> nth=-1");
        assertThat(page.url()).endsWith("?fait=passage");
        assertThat(territory
                        .upstream
                        .received("PUT " + BASE + "/collections/" + ID + "3/passages/2026-11-24")
                        .getLast()
                        .body())
                .contains("\"cameOn\":\"2026-11-24\"");
        page.context().close();
    }

    @Test
    void a_container_is_counted_and_its_level_told() {
        Page page = opened(360, "/dechets/conteneurs");
        assertThat(page.textContent("table").replace('\u00a0', ' '))
                .contains("Inventaire du 17 novembre 2026 : 10 kg, écart −0,5 kg");
        page.click("text=Compter ce qu’il contient");
        page.fill("details[open] [name=nombre]", "19");
        page.fill("details[open] [name=masse]", "9,5");
        territory.upstream.json("PUT " + BASE + "/containers/" + ID + "1/count", "{}");
        follow(page, "text=Noter l’inventaire");
        assertThat(page.url()).endsWith("?fait=comptage");
        assertThat(territory
                        .upstream
                        .received("PUT " + BASE + "/containers/" + ID + "1/count")
                        .getLast()
                        .body())
                .contains("9500", "19");
        page.context().close();
    }

    @Test
    void nobody_failed_to_come_on_a_day_that_is_still_to_come() {
        Page page = opened(360, "/dechets/collectes/" + ID + "3");
        page.evaluate("document.querySelector('[name=prevu]').value = '2099-01-01'");
        page.check("[name=venu][value=NON]");
        page.click("text=Noter le passage >> nth=-1");
        assertThat(page.textContent("#venu .err")).contains("pas encore passé");
        page.context().close();
    }

    @Test
    void a_published_list_is_adopted_only_after_its_difference_was_seen() {
        Page page = opened(1280, "/codes");
        page.click("text=Listes publiées, leurs jours");
        page.selectOption("#liste", "SSD_ACTS");
        page.setInputFiles(
                "#fichier",
                new FilePayload(
                        "actes.csv",
                        "text/csv",
                        "code\nArrêté du 1er décembre 2026\n".getBytes(StandardCharsets.UTF_8)));
        page.fill("#jour", "2026-12-01");
        page.fill("#source", "Journal officiel du 20 novembre 2026");
        page.click("text=Voir ce qui change");
        assertThat(page.textContent("main"))
                .contains("Arrêté du 1er décembre 2026", "Arrêté du 11 décembre 2018", "équipements mis au rebut");
        territory.upstream.below("PUT " + BASE + "/rule-tables/SSD_ACTS/versions/", 200, "application/json", "{}");
        follow(page, "text=Adopter cette liste");
        assertThat(page.url()).endsWith("?fait=liste");
        assertThat(territory
                        .upstream
                        .received("PUT " + BASE + "/rule-tables/SSD_ACTS/versions/")
                        .getLast()
                        .body())
                .contains("2026-12-01", "Journal officiel", "1er décembre");
        page.context().close();
    }

    @Test
    void a_ripe_year_is_archived_and_its_file_is_there() {
        Page page = opened(360, "/registre/archives");
        assertThat(page.textContent("table")).contains("2021", "214");
        follow(page, "text=Archiver 2022");
        assertThat(page.url()).endsWith("?fait=archive");
        page.context().close();
    }

    @Test
    void lines_are_drawn_by_a_seed_and_two_periods_compared() {
        Page page = opened(1280, "/registre");
        page.click("text=Tirer des lignes au sort");
        page.fill("[name=graine]", "2026-11-30 à midi");
        page.click("main form button");
        assertThat(page.textContent("table")).contains("S-2026-0306", "graine 2026-11-30");
        page.navigate(territory.at("/registre/comparaison"));
        assertThat(page.textContent("table")).contains("16 02 13*", "240", "310", "− 70");
        page.context().close();
    }

    @Test
    void an_auditor_reads_the_year_of_a_producer_found_by_its_name() {
        Page page = opened(360, "/registre", "auditor");
        page.click("text=Bilan annuel d’un producteur");
        page.fill("main [name=nom]", "Nantes");
        page.click("main form button");
        assertThat(page.textContent("main")).contains("Nantes Réemploi, Nantes", "35600000000048");
        assertThat(page.getAttribute("main a:has-text('(PDF)')", "href"))
                .isEqualTo("/registre/bilan.pdf?producteur=" + ID + "4&annee=2026");
        territory.upstream.on("GET " + BASE + "/statements/2026.html", 200, "text/html", "<h1>Bilan de 2026</h1>");
        page.click("text=Lire le bilan 2026 de Nantes Réemploi");
        page.waitForURL("**/registre/bilans/2026.html?producteur=" + ID + "4");
        assertThat(page.textContent("h1")).isEqualTo("Bilan de 2026");
        page.context().close();
    }

    private Page opened(int width, String path) {
        return opened(width, path, "keeper", "steward", "auditor");
    }
}
