package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.boucle.pagekit.PageBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The donor's and the association's jobs around a gift are done with the pages alone, and each page is light. */
class DonationPagesBrowserTest extends PlayedPages {
    private static final String API = "/api/donations/";

    @Override
    void settle(Upstream upstream) {
        DonationDay.settle(upstream);
    }

    @ParameterizedTest
    @CsvSource({
        "agent, /appareils/ID1, appareil",
        "agent, /appareils/ID6, appareil-tours",
        "agent, /ecarts, ecarts",
        "agent, /ecarts/ID1, ecart",
        "agent, /bilan, bilan",
        "agent, /lots/nouveau, lot-nouveau",
        "agent, /conventions/ID3, convention",
        "steward, /bareme, bareme",
        "steward, /bareme/GIFT_FLAT_RATE, bareme-regle",
        "technician, /lots?pres=44184&km=100, lots",
        "technician, /attente, attente",
        "technician, /depots, depots",
        "technician, /recu, recu"
    })
    void a_page_keeps_the_budgets(String role, String path, String name) {
        try (PageBudget budget = new PageBudget(as(role))) {
            Page _ = budget.check(
                    territory.at(path.replace("ID", ID)), "dons-" + name, name.equals("lot-nouveau") ? 80 : 90);
        }
    }

    @Test
    void a_device_tells_what_its_inventory_said() {
        Page page = opened("agent", "/appareils/" + ID + "1");
        assertThat(page.textContent("main").replace('\u00a0', ' '))
                .contains("INV-0042", "À réparer", "Intel Core i5-8365U", "8 Go", "NVMe S4DYNX8M, 256 Go")
                .contains("1 disque sans numéro de série", "59 % de sa capacité à neuf", "30 septembre 2026")
                .contains("La capacité de la batterie n’est pas dite");
        page.close();
    }

    @Test
    void a_donor_reads_the_kind_as_corrected_the_rounds_and_the_other_lives() {
        Page page = opened("agent", "/appareils/" + ID + "6");
        assertThat(page.textContent("main").replace('\u00a0', ' '))
                .contains("Ordinateur tout-en-un, corrigée à l’atelier. Inscrit comme : Ordinateur portable")
                .contains("Nature corrigée (Ordinateur tout-en-un)", "Tour 1", "Tour 2")
                .contains("La machine est revenue depuis", "La machine était déjà venue")
                .contains("sous une fiche qui n’est pas la vôtre");
        follow(page, "text=Votre appareil 7K4M92A1");
        assertThat(page.url()).endsWith("/appareils/" + ID + "1");
        page.close();
    }

    @Test
    void a_withdrawn_device_is_listed_again() {
        Page page = opened("agent", "/appareils/" + ID + "1");
        follow(page, "text=inscrit par erreur");
        assertThat(sent("PUT " + API + "devices/" + ID + "1/withdrawal")).contains("LISTED_BY_MISTAKE");
        page.close();
        Page withdrawn = opened("agent", "/appareils/" + ID + "6");
        withdrawn.click("text=Inscrire de nouveau");
        assertThat(withdrawn.textContent("[role=status]")).contains("inscrit de nouveau");
        assertThat(territory.upstream.received("PUT " + API + "devices/" + ID + "6/listing"))
                .isNotEmpty();
        withdrawn.close();
    }

    @Test
    void an_orientation_is_overruled_with_its_reason_and_a_device_is_kept() {
        Page page = opened("agent", "/appareils/" + ID + "1");
        assertThat(page.textContent("main")).contains("Reçu à l’atelier").contains("La charnière est cassée");
        page.check("input[value=RECYCLING]");
        page.fill("#raison", "Carte mère brûlée");
        follow(page, "text=Décider l’orientation");
        assertThat(sent("PUT " + API + "devices/" + ID + "1/orientation")).contains("RECYCLING", "Carte mère brûlée");
        page.check("input[value=UPGRADED_MEMORY]");
        follow(page, "text=Garder l’appareil");
        assertThat(sent("PUT " + API + "devices/" + ID + "1/reassignment")).contains("UPGRADED_MEMORY");
        page.close();
    }

    @Test
    void the_next_value_of_a_rule_is_adopted_in_euros() {
        Page page = opened("steward", "/bareme/GIFT_FLAT_RATE");
        page.selectOption("#objet", "SERVER");
        page.fill("#valeur", "400,50");
        page.fill("#debut", "2027-01-01");
        page.fill("#source", "Grille nationale");
        page.click("text=Adopter >> nth=-1");
        assertThat(page.textContent("[role=status]")).contains("adoptée");
        assertThat(sent("PUT " + API + "rules/GIFT_FLAT_RATE/SERVER/2027-01-01"))
                .contains("40050", "Grille nationale")
                .doesNotContain("law");
        page.close();
    }

    @Test
    void a_difference_is_explained_and_closed() {
        Page page = opened("agent", "/ecarts");
        page.click("text=Expliquer l’écart");
        page.check("input[value=FOUND_LATER]");
        page.fill("#explication", "Retrouvé dans un carton");
        page.click("text=Clore l’écart");
        assertThat(page.textContent("[role=status]")).contains("expliqué et clos");
        assertThat(sent("PUT " + API + "differences/" + ID + "1/closure")).contains("FOUND_LATER");
        page.close();
    }

    @Test
    void the_balance_shows_the_share_against_the_target_as_a_drawing_and_a_table() {
        Page page = opened("agent", "/bilan?depenses=10000&reemploi=1000");
        assertThat(page.textContent("h1")).contains("56,5").contains("réemployés");
        assertThat(page.locator("svg.share").count()).isEqualTo(3);
        assertThat(page.textContent("main"))
                .contains("Cédés à un service public")
                .contains("21,4");
        assertThat(territory.upstream.received("GET " + API + "balances/2026/purchases"))
                .isNotEmpty();
        page.close();
    }

    @Test
    void a_pick_up_is_agreed_and_an_offer_is_left() {
        Page page = opened("agent", "/conventions/" + ID + "3");
        page.click("main summary");
        page.fill("#jour", "2026-12-10");
        page.fill("#debut", "14:00");
        page.fill("#fin", "15:30");
        follow(page, "text=Proposer ce retrait");
        assertThat(sent("PUT " + API + "conventions/" + ID + "3/pick-up")).contains("2026-12-10T13:00:00Z");
        page.close();
        Page waiting = opened("technician", "/attente");
        assertThat(waiting.textContent("main")).contains("2 organismes devant vous");
        waiting.click("text=Ne plus attendre 7K4M92A1");
        assertThat(waiting.textContent("[role=status]")).contains("n’attendez plus");
        waiting.close();
    }

    @Test
    void a_serial_is_read_as_people_type_it_and_what_is_none_is_told_at_its_field() {
        Page page = opened("technician", "/depots");
        String put = "PUT " + API + "drop-offs/" + page.inputValue("[name=depot]");
        territory.upstream.on(put, 422, "application/problem+json", """
                {"type":"/problems/invalid-fields","slug":"invalid-fields","title":"T","status":422,"detail":"1 field(s) to correct; see errors.",
                "errors":[{"pointer":"/serialNumber","detail":"must match \\"[A-Z0-9]\\""}]}""");
        page.selectOption("#nature", "LAPTOP");
        assertThat(page.inputValue("#marque")).isEmpty();
        page.evaluate("document.querySelectorAll('[required]').forEach(field => field.removeAttribute('required'))");
        page.click("text=Recevoir et imprimer");
        assertThat(page.textContent("[role=alert] a[href='#marque']")).contains("rien n’est dit à votre place");
        assertThat(territory.upstream.received(put)).isEmpty();
        page.selectOption("#marque", "DELL");
        page.fill("#serie", " czc 2075\u00a0xlc ");
        follow(page, "text=Recevoir et imprimer");
        assertThat(sent(put)).contains("\"serialNumber\":\"CZC2075XLC\"", "\"manufacturer\":\"DELL\"");
        assertThat(page.textContent("#serie-faute")).contains("4 à 30 lettres");
        assertThat(page.textContent("main")).doesNotContain("must match").doesNotContain("/serialNumber");
        page.close();
    }

    @Test
    void a_private_persons_device_gets_a_receipt_and_the_code_shows_what_became_of_it() {
        Page page = opened("technician", "/recu");
        page.fill("#code", "GPTK-JJ0P-EP83");
        page.click("main button");
        assertThat(page.textContent("main"))
                .contains("Déposé à Atelier du Bout du Monde")
                .contains("Reçu à l’atelier");
        assertThat(page.url()).doesNotContain("GPTK");
        assertThat(sent("POST " + API + "receipts")).contains("GPTK-JJ0P-EP83");
        page.close();
    }
}
