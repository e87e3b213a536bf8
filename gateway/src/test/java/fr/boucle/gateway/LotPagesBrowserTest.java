package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.boucle.pagekit.PageBudget;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A lot is composed, changed and chosen from with the pages alone, however many devices it holds. */
class LotPagesBrowserTest extends PlayedPages {
    private static final String API = "/api/donations/";

    private static String pieces(int first, int last, String verdict) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> """
                        {"deviceId":"0195b3c0-0000-7000-8000-00000000%1$04d","code":"7K4M9%1$04d","kind":"LAPTOP","manufacturer":"Dell","model":"Latitude 5400",
                        "acquiredOn":"2020-03-01","claimed":false,"eligibility":{"verdict":"%2$s","reasons":[{"slug":"over-ceiling","detail":"Trop cher."}]}}""".formatted(number, verdict))
                .collect(Collectors.joining(","));
    }

    @Override
    void settle(Upstream upstream) {
        DonationDay.settle(upstream);
    }

    @Test
    void a_lot_of_thousands_is_turned_page_by_page_and_left_in_part() {
        OtherStates.settle(territory.upstream);
        String lot = API + "lots/" + ID + "7";
        territory.upstream.json("GET " + lot + "/devices", "[" + pieces(1, 50, "ELIGIBLE") + "]");
        territory.upstream.with("GET " + lot + "/devices", "X-Total-Count", "2000");
        territory.upstream.with(
                "GET " + lot + "/devices", "Link", "<" + lot + "/devices?after=c50&limit=50>; rel=\"next\"");
        territory.upstream.json("PUT " + lot + "/devices/removal", "{\"deviceCount\":0,\"passed\":2000}");
        try (PageBudget budget = new PageBudget(as("agent"))) {
            Page page = budget.check(territory.at("/lots/" + ID + "7?nature=LAPTOP"), "dons-lot-brouillon", 70);
            assertThat(page.textContent("caption")).containsPattern("2.000 appareils");
            assertThat(page.getAttribute("a[rel=next]", "href")).contains("apres=c50", "nature=LAPTOP");
            assertThat(page.getAttribute("a[download] >> nth=0", "href")).endsWith(".csv?nature=LAPTOP");
            page.click("text=Retirer du lot");
            assertThat(page.textContent("[role=alert]")).contains("Cochez des appareils");
            page.check("[name=filtre]");
            follow(page, "text=Retirer du lot");
            assertThat(sent("PUT " + lot + "/devices/removal")).contains("\"lotId\"", "\"kind\":\"LAPTOP\"");
            page.navigate(territory.at("/lots/" + ID + "7"));
            page.check("[name=a] >> nth=1");
            follow(page, "text=Retirer du lot");
            assertThat(sent("PUT " + lot + "/devices/removal"))
                    .contains("00000002\"]")
                    .doesNotContain("filter");
        }
    }

    @Test
    void a_lot_is_composed_from_pages_of_fifty_without_losing_a_tick() {
        territory.upstream.json("GET " + API + "devices", "[" + pieces(1, 50, "ELIGIBLE") + "]");
        territory.upstream.with("GET " + API + "devices", "X-Total-Count", "5200");
        territory.upstream.with(
                "GET " + API + "devices", "Link", "<" + API + "devices?after=c50&limit=50>; rel=\"next\"");
        try (PageBudget budget = new PageBudget(as("agent"))) {
            Page page = budget.check(territory.at("/lots/nouveau?nature=LAPTOP"), "dons-composer", 70);
            assertThat(page.textContent("#appareils")).containsPattern("Les 5.200 appareils libres de ce filtre");
            page.fill("[name=titre]", "Portables");
            page.check("[name=a][type=checkbox] >> nth=1");
            territory.upstream.json("GET " + API + "devices", "[" + pieces(51, 100, "ELIGIBLE") + "]");
            follow(page, "text=Voir les appareils suivants");
            assertThat(page.textContent("#appareils")).contains("1 appareil déjà choisi sur d’autres pages");
            assertThat(page.inputValue("[name=titre]")).isEqualTo("Portables");
            assertThat(page.inputValue("#nature")).isEqualTo("LAPTOP");
            page.check("[name=a][type=checkbox] >> nth=3");
            territory.upstream.json("GET " + API + "devices", "[" + pieces(1, 50, "ELIGIBLE") + "]");
            follow(page, "text=Voir les appareils précédents");
            assertThat(page.isChecked("[name=a][type=checkbox] >> nth=1")).isTrue();
            assertThat(page.textContent("#appareils")).contains("1 appareil déjà choisi sur d’autres pages");
        }
    }

    @Test
    void an_association_claims_all_that_a_filter_shows_but_what_it_may_not_have() {
        String lot = API + "lots/" + ID + "1";
        territory.upstream.json(
                "GET " + lot + "/free-devices",
                "[" + pieces(1, 60, "ELIGIBLE") + "," + pieces(61, 63, "NOT_ELIGIBLE") + "]");
        try (PageBudget budget = new PageBudget(as("technician"))) {
            Page page = budget.check(territory.at("/lots/" + ID + "1?q=Latitude"), "dons-lot-choix", 70);
            page.check("[name=filtre]");
            follow(page, "text=Vérifier la réservation");
            assertThat(territory
                            .upstream
                            .received("GET " + lot + "/free-devices")
                            .getLast()
                            .line())
                    .contains("q=Latitude");
            Page claim = budget.check(page.url(), "dons-reserver-beaucoup", 70);
            assertThat(claim.textContent("h1")).contains("Réserver 60 appareils");
            assertThat(claim.textContent("main"))
                    .contains("3 appareils libres ne peuvent pas vous être donnés", "60 × Dell Latitude 5400");
            claim.selectOption("#revente", "NONE");
            claim.fill("#usage", "Équiper des familles");
            territory.upstream.below("PUT " + API + "claims/", 201, "application/json", "{}");
            follow(claim, "main form button");
            assertThat(sent("PUT " + API + "claims/")).contains("00000060\"").doesNotContain("00000061");
        }
    }

    @Test
    void a_draft_is_changed_and_a_day_that_has_passed_is_told_at_its_field() {
        OtherStates.settle(territory.upstream);
        String put = "PUT " + API + "lots/" + ID + "7";
        territory.upstream.on(put, 422, "application/problem+json", """
                {"type":"/problems/invalid-fields","slug":"invalid-fields","title":"T","status":422,"detail":"The dates of a lot lie ahead.",
                "errors":[{"pointer":"/claimDeadline","detail":"must lie ahead"}]}""");
        Page page = opened("agent", "/lots/" + ID + "7");
        page.click("text=Modifier le brouillon");
        assertThat(page.inputValue("#titre")).isEqualTo("12 écrans");
        assertThat(page.inputValue("#commune")).isEqualTo("Nantes (44109)");
        page.fill("#titre", "12 écrans de la mairie");
        page.fill("#conditions", "Sur rendez-vous");
        page.fill("#reservations", "2026-01-10");
        page.fill("#enlevement", "2027-01-20");
        page.selectOption("#nongarde", "NO_NEED_INSIDE");
        page.click("text=Enregistrer le brouillon");
        assertThat(page.textContent("#reservations-faute")).contains("Choisissez un jour à venir");
        assertThat(page.inputValue("#titre")).isEqualTo("12 écrans de la mairie");
        territory.upstream.json(put, "{}");
        page.fill("#reservations", "2027-01-10");
        page.click("text=Enregistrer le brouillon");
        assertThat(page.textContent("[role=status]")).contains("brouillon est modifié");
        assertThat(sent(put))
                .contains("12 écrans de la mairie", "2027-01-10T22:59:00Z")
                .doesNotContain("deviceIds");
        page.close();
    }

    @Test
    void devices_are_narrowed_by_their_inventory_and_kind_and_acted_on_as_shown() {
        Page page = opened("agent", "/appareils?inventaire=" + ID + "8");
        page.selectOption("#nature", "SCREEN");
        follow(page, "main form.filters button");
        assertThat(territory
                        .upstream
                        .received("GET " + API + "devices?")
                        .getLast()
                        .line())
                .contains("kind=SCREEN", "inventoryId=" + ID + "8");
        assertThat(page.url()).contains("nature=SCREEN", "inventaire=" + ID + "8");
        page.click("text=Agir sur tous ceux que montre ce filtre");
        page.click("text=Envoyer au recyclage");
        assertThat(page.isChecked("[name=filtre]")).isTrue();
        assertThat(page.inputValue("#nature")).isEqualTo("SCREEN");
        assertThat(page.inputValue("#inventaire")).isEqualTo(ID + "8");
        page.close();
    }
}
