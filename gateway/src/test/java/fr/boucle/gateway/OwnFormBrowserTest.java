package fr.boucle.gateway;

import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A household asks for itself on a telephone: every question has its address, and the way back works. */
class OwnFormBrowserTest extends PlayedPages {
    @Override
    void settle(Upstream upstream) {
        HouseholdDay.settle(upstream);
    }

    @Test
    void a_household_asks_one_question_a_page_without_a_script_and_nothing_of_it_is_in_an_address() {
        try (BrowserContext nobody = browser.withoutScripts(360)) {
            Page page = nobody.newPage();
            page.navigate(territory.at("/demander/formulaire"));
            answer(page, () -> page.fill("#lieu", "saint"));
            assertThat(page.textContent("#commune")).contains("Saint-Nazaire", "Saint-Viaud");
            answer(page, () -> page.check("[name=commune][value='44184']"));
            answer(page, () -> {});
            assertThat(page.textContent("[role=alert]")).contains("Dites ce que le foyer a");
            answer(page, () -> page.check("[value=SHARED]"));
            answer(page, () -> {
                page.fill("#personnes", "4");
                page.check("[value=SCHOOL_CHILD]");
                page.check("[value=SINGLE_PARENT]");
            });
            answer(page, () -> page.check("[value=SCHOOL]"));
            answer(page, () -> page.check("[value=LAPTOP]"));
            tellNumber(page);
            answer(page, () -> page.check("[name=structure]"));
            assertThat(page.textContent("dl")).contains("Saint-Nazaire", "4 personnes", "Nadia", "CCAS");
            backToTheFirstQuestionAndForth(page);
            page.click("text=Modifier le besoin");
            answer(page, () -> page.check("[value=NONE]"));
            assertThat(page.textContent("dl")).contains("Aucun ordinateur", "Nadia");
            answer(page, () -> {});
            assertThat(page.textContent(".key")).contains("4HJK-92MN-7PQR");
        }
        assertThat(territory
                        .upstream
                        .received("POST /api/redistribution/own-requests")
                        .getLast()
                        .body())
                .contains("\"need\":\"NONE\"", "\"communeCode\":\"44184\"", "SINGLE_PARENT", "\"name\":\"Nadia\"")
                .contains("\"people\":4");
    }

    /** The telephone's own key leads back through every question, each with its answer, and forth again. */
    private void backToTheFirstQuestionAndForth(Page page) {
        List<String> back = new ArrayList<>();
        while (!page.url().endsWith("/formulaire")) {
            back.add(page.textContent("h1").replace("\u00a0", " "));
            page.goBack();
        }
        assertThat(back)
                .contains("Vérifiez vos réponses", "Comment vous joindre ?", "Avez-vous un ordinateur à la maison ?");
        page.navigate(territory.at("/demander/formulaire/besoin"));
        assertThat(page.isChecked("[value=SHARED]")).isTrue();
        page.navigate(territory.at("/demander/formulaire/contact"));
        assertThat(page.inputValue("#nom")).isEqualTo("Nadia");
        page.navigate(territory.at("/demander/formulaire/verification"));
    }

    @Test
    void availability_and_the_wait_are_told_before_the_form_and_what_cannot_be_asked_for_is_not_offered() {
        try (BrowserContext nobody = browser.withoutScripts(360)) {
            Page page = nobody.newPage();
            page.navigate(territory.at("/demander"));
            assertThat(page.textContent("dl").replace("\u00a0", " "))
                    .contains("12 prêts", "Attente : de 9 à 34 jours", "Attente : pas encore connue")
                    .contains("On ne peut pas le demander pour l’instant");
            page.navigate(territory.at("/demander/formulaire/contact"));
            assertThat(page.url()).endsWith("/demander/formulaire/commune");
            answer(page, () -> page.fill("#lieu", "44184"));
            page.check("[name=commune][value='44184']");
            answer(page, () -> {});
            answer(page, () -> page.check("[value=NONE]"));
            answer(page, () -> page.fill("#personnes", "2"));
            answer(page, () -> page.check("[value=SCHOOL]"));
            assertThat(page.isDisabled("[value=TABLET]")).isTrue();
            assertThat(page.isEnabled("[value=LAPTOP]")).isTrue();
            page.click("text=Abandonner et effacer mes réponses");
            assertThat(page.textContent("[role=status]")).contains("effacées");
            page.navigate(territory.at("/demander/formulaire/usage"));
            assertThat(page.url()).endsWith("/demander/formulaire/commune");
        }
    }

    private static void tellNumber(Page page) {
        for (String wrong : List.of("06 12 34 56 78 voisine", "O6 12 34 56 78", "demander à Lou")) {
            answer(page, () -> {
                page.fill("#nom", "Nadia");
                page.fill("#telephone", wrong);
            });
            assertThat(page.textContent("[role=alert]").replace("\u00a0", " "))
                    .contains("Écrivez le numéro en chiffres", "06 12 34 56 78");
        }
        answer(page, () -> page.fill("#telephone", "06\u00a000/00\u202f00 00"));
    }

    private static void answer(Page page, Runnable fill) {
        fill.run();
        follow(page, "button[type=submit]");
        assertThat(page.url()).contains("/demander/formulaire/").doesNotContain("Nadia");
    }
}
