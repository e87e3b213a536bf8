package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line read whole, corrected from the whole line, written by hand; files ordered; a register lent by name. */
class RegisterPagesBrowserTest extends PlayedPages {
    private static final String LINE = WasteDay.BASE + "/lines/" + ID + "9";
    private static final int NARROW = 360;
    private static final int WIDE = 1280;

    @Override
    void settle(Upstream upstream) {
        WasteDay.settle(upstream);
        RegisterDay.settle(upstream);
    }

    @ParameterizedTest
    @CsvSource({
        "/registre/lignes/ID9",
        "/registre/lignes/ID9/correction",
        "/registre/lignes/nouvelle?sens=SSD",
        "/registre/exports",
        "/registre/acces?nom=nantes",
        "/registre/anomalies/DANGEROUS_WITHOUT_BSD",
        "/dechets/ID6",
        "/dechets/conteneurs"
    })
    void a_page_needs_no_sideways_scroll_at_360_and_1280(String path) {
        for (int width : new int[] {NARROW, WIDE}) {
            Page page = opened(width, path.replace("ID", ID));
            assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("%s at %d", path, width)
                    .isEqualTo(true);
            page.context().close();
        }
    }

    @Test
    void a_line_is_read_in_groups_with_the_platforms_names_and_what_each_version_changed() {
        Page page = opened(NARROW, "/registre/lignes/" + ID + "9");
        assertThat(page.textContent("main"))
                .contains("Quel déchet", "Code du déchet", "Code déchet", "16 02 13*")
                .contains("Ce qui a changé", "0,021", "0,022");
        page.context().close();
    }

    @Test
    void a_correction_starts_from_the_whole_line_and_shows_what_changes_before_it_is_written() {
        Page page = opened(WIDE, "/registre/lignes/" + ID + "9/correction");
        assertThat(page.inputValue("#c-wasteCode")).isEqualTo("16 02 13*");
        assertThat(page.inputValue("#c-weightValue")).isEqualTo("0,022");
        page.check("[name=motif][value=MODIFIER]");
        page.fill("#c-wasteDescription", "Écrans plats");
        page.fill("#masse", "21,9");
        follow(page, "text=Voir ce qui change");
        assertThat(sent("POST " + LINE + "/versions/previews")).contains("\"massGrams\":21900");
        assertThat(page.textContent("table"))
                .contains("Dénomination du déchet", "Écrans plats", "Masse au registre", "22", "21,9");
        assertThat(page.inputValue("#c-wasteDescription")).isEqualTo("Écrans plats");
        page.fill("#explication", "Relu sur place");
        follow(page, "text=Écrire la nouvelle version");
        assertThat(page.url()).endsWith("/registre/lignes/" + ID + "9?fait=corrige");
        assertThat(territory
                        .upstream
                        .received("POST " + LINE + "/versions")
                        .getLast()
                        .body())
                .contains("\"wasteDescription\":\"Écrans plats\"", "\"wasteCode\":\"16 02 13*\"", "\"MODIFIER\"");
        page.context().close();
    }

    @Test
    void a_line_written_by_hand_says_at_its_field_what_the_platform_would_refuse() {
        Page page = opened(NARROW, "/registre/lignes/nouvelle?sens=INCOMING_WASTE");
        page.fill("#c-wasteCode", "99 99 99");
        territory.upstream.below("PUT " + WasteDay.BASE + "/lines/", 409, "application/problem+json", """
                {"type":"/problems/line-not-acceptable","slug":"line-not-acceptable","status":409,"title":"x","detail":"y",
                "errors":[{"pointer":"/fields/wasteCode","detail":"Valeur attendue : un code de la liste."}]}""");
        page.click("text=Écrire la ligne");
        assertThat(page.textContent("#c-wasteCode-faute")).contains("un code de la liste");
        assertThat(page.textContent("[role=alert] a[href='#c-wasteCode']"))
                .contains("Code du déchet", "un code de la liste");
        assertThat(page.inputValue("#c-wasteCode")).isEqualTo("99 99 99");
        page.context().close();
    }

    @Test
    void a_file_is_ordered_watched_and_declared() {
        Page page = opened(WIDE, "/registre/exports");
        assertThat(page.textContent("table"))
                .contains("Prêt", "En cours", "500 lignes sur 1")
                .contains("Arrêter");
        page.fill("[name=jour]", "2026-11-20");
        follow(page, "text=Noter la déclaration");
        assertThat(page.url()).endsWith("fait=declare-fichier");
        assertThat(page.textContent("main")).contains("12 lignes notées maintenant");
        assertThat(territory
                        .upstream
                        .received("PUT " + WasteDay.BASE + "/exports/jobs/" + ID + "1/declaration")
                        .getLast()
                        .body())
                .contains("2026-11-20");
        page.context().close();
    }

    @Test
    void a_register_is_lent_to_an_organisation_found_by_its_name() {
        Page page = opened(NARROW, "/registre/acces");
        page.fill("#nom", "Nantes");
        page.click("form.filters:has(#nom) button");
        page.check("[name=organisme]");
        page.check("[name=declare]");
        page.fill("[name=jour]", "2027-06-30");
        territory.upstream.below("PUT " + WasteDay.BASE + "/delegations/", 200, "application/json", "{}");
        follow(page, "form[method=post] button:has-text('Prêter la lecture')");
        assertThat(page.url()).endsWith("?fait=acces");
        assertThat(territory
                        .upstream
                        .received("PUT " + WasteDay.BASE + "/delegations/")
                        .getLast()
                        .body())
                .contains("\"scope\":\"DECLARE\"", ID + "4")
                .as("the end of that day in Paris, in winter and in summer")
                .contains("2027-06-30T21:59:59Z");
        page.context().close();
    }

    @Test
    void a_container_is_weighed_and_emptied_into_its_lot() {
        Page page = opened(NARROW, "/dechets/conteneurs");
        assertThat(page.textContent("table")).contains("Toner et encre", "Atelier, porte sud", "50", "08 03 18");
        page.click("text=Peser et vider");
        page.fill("details[open] [name=masse]", "10,3");
        follow(page, "text=Vider dans un lot");
        assertThat(page.url()).endsWith("/dechets/" + ID + "6?fait=vidage");
        assertThat(territory
                        .upstream
                        .received("POST " + WasteDay.BASE + "/containers/" + ID + "1/emptyings")
                        .getLast()
                        .body())
                .contains("10300");
        page.context().close();
    }

    private Page opened(int width, String path) {
        return opened(width, path, "keeper");
    }
}
