package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** What may carry a card leaves its device as a part once somebody looked into the slots: asked on the page of parts itself. */
class PartCardsBrowserTest extends WorkshopBrowser {
    private static final String DEVICE = "/api/repairs/devices/" + ID + "f";

    private void owed(boolean cards) {
        territory.upstream.json("GET " + DEVICE, """
                {"deviceId":"%sf","code":"7K4M92AF","state":"ERASED","nextStep":"DIAGNOSE","options":["DIAGNOSE","HARVEST","SCRAP"],
                "kind":"LAPTOP","media":[],"openReasons":[],"untested":["POWER"],"cardsOwed":%s}""".formatted(ID, cards));
    }

    private static String text(Page page, String where) {
        return page.textContent(where).replace('\u00a0', ' ');
    }

    @Test
    void a_board_is_refused_until_the_cards_are_answered_on_the_same_page() {
        owed(true);
        String harvested = "PUT " + DEVICE + "/harvested-parts/";
        territory.upstream.below(harvested, 409, "application/problem+json", """
                {"type":"/problems/cards-unsaid","slug":"cards-unsaid","status":409,"title":"x","detail":"x"}""");
        Page page = opened("/etabli/" + ID + "f/pieces");
        page.selectOption("#nature", "MAINBOARD");
        page.fill("#grammes", "280 g");
        page.click("text=Récupérer la pièce");
        assertThat(text(page, "#carte-faute")).contains("Regardez ses logements", "carte SIM");
        assertThat(page.inputValue("#nature")).isEqualTo("MAINBOARD");
        optional(page);
        page.selectOption("#sim", "DESTROYED");
        page.click("text=Noter les cartes");
        assertThat(text(page, "h1")).as("it comes back where it was asked").isEqualTo("Pièces de cet appareil");
        assertThat(text(page, "#carte-faute")).contains("Choisissez une réponse");
        assertThat(page.inputValue("#sim")).isEqualTo("DESTROYED");
        territory.upstream.problem("PUT " + DEVICE + "/media", 409, "medium-absence-contradicted", "A card is inside.");
        page.selectOption("#carte", "RETURNED");
        page.click("text=Noter les cartes");
        assertThat(text(page, "h1")).isEqualTo("Pièces de cet appareil");
        assertThat(page.title()).startsWith("Erreur");
        assertThat(page.inputValue("#carte")).isEqualTo("RETURNED");
        territory.upstream.json("PUT " + DEVICE + "/media", "{}");
        owed(false);
        follow(page, "text=Noter les cartes");
        assertThat(sent("PUT " + DEVICE + "/media"))
                .contains("\"memoryCard\":\"RETURNED\"", "\"simCard\":\"DESTROYED\"");
        assertThat(page.url()).contains("/etabli/" + ID + "f/pieces");
        assertThat(page.locator("#carte").count()).isZero();
        assertThat(page.inputValue("#nature")).as("it is kept").isEqualTo("MAINBOARD");
        assertThat(page.inputValue("#grammes")).isEqualTo("280 g");
        String key = page.inputValue("[name=cle]");
        territory.upstream.json(harvested + key, "{}");
        follow(page, "text=Récupérer la pièce");
        assertThat(page.url()).endsWith("?fait=recupere");
        assertThat(sent(harvested + key)).contains("\"kind\":\"MAINBOARD\"", "\"massGrams\":280");
        page.close();
    }

    @Test
    void the_cards_are_answered_with_the_part_or_after_a_part_that_goes_in_was_typed() {
        owed(true);
        territory.upstream.json("PUT " + DEVICE + "/media", "{}");
        String fitted = "PUT " + DEVICE + "/fitted-parts/";
        territory.upstream.below(fitted, 409, "application/problem+json", """
                {"type":"/problems/cards-unsaid","slug":"cards-unsaid","status":409,"title":"x","detail":"x"}""");
        Page page = opened("/etabli/" + ID + "f/pieces");
        page.selectOption("#piece", new SelectOption().setIndex(1));
        page.selectOption("#ancienne", "KEPT");
        page.fill("#grammes-ancienne", "310 g");
        follow(page, "text=Poser la pièce");
        page.selectOption("#carte", "NONE");
        page.selectOption("#sim", "NONE");
        follow(page, "text=Noter les cartes");
        assertThat(page.inputValue("#ancienne")).isEqualTo("KEPT");
        assertThat(page.inputValue("#grammes-ancienne")).isEqualTo("310 g");
        page.selectOption("#nature", "OTHER");
        page.fill("#grammes", "40 g");
        page.selectOption("#carte", "NONE");
        page.selectOption("#sim", "RETURNED");
        String key = page.inputValue("[name=cle]");
        territory.upstream.json("PUT " + DEVICE + "/harvested-parts/" + key, "{}");
        follow(page, "text=Récupérer la pièce");
        assertThat(page.url()).endsWith("?fait=recupere");
        assertThat(sent("PUT " + DEVICE + "/media")).contains("\"simCard\":\"RETURNED\"");
        assertThat(sent("PUT " + DEVICE + "/harvested-parts/" + key)).contains("\"kind\":\"OTHER\"");
        page.close();
    }
}
