package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** On a phone a list begins with its title, how many it has and its first row; menu and filters unfold, without a script. */
class PhoneBrowserTest extends PlayedPages {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 740;

    @Override
    void settle(Upstream upstream) {
        DonationDay.settle(upstream);
        HouseholdDay.settle(upstream);
        StewardDay.settle(upstream);
        WasteDay.settle(upstream);
        WorkshopDay.settle(upstream);
    }

    @ParameterizedTest
    @CsvSource({
        "agent, /appareils",
        "agent, /reservations",
        "agent, /lots",
        "technician, /lots",
        "technician, /affectations",
        "technician, /atelier/postes/effacer",
        "mediator, /demandes",
        "decider, /demandes",
        "decider, /stock",
        "keeper, /dechets",
        "keeper, /registre",
        "auditor, /registre",
        "auditor, /dechets",
        "steward, /organismes",
        "steward, /operateurs",
        "steward, /codes"
    })
    void title_count_and_first_row_are_on_the_first_screen(String role, String path) {
        try (BrowserContext one = browser.visitor(WIDTH, ColorScheme.LIGHT)) {
            territory.member(role).signIn(one);
            Page page = one.newPage();
            page.setViewportSize(WIDTH, HEIGHT);
            page.navigate(territory.at(path));
            assertThat(bottom(page.locator("main h1"))).isLessThanOrEqualTo(HEIGHT / 3.0);
            assertThat(place(page.locator("main caption").first()).y).isLessThan(HEIGHT);
            BoundingBox row = place(page.locator("main tbody tr").first());
            assertThat(row.y).isLessThan(HEIGHT - 24.0);
            assertThat(page.locator(".filters").first().isVisible()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "agent, /appareils/ID1",
        "agent, /lots/ID1",
        "agent, /reservations/ID2",
        "agent, /conventions/ID3",
        "technician, /atelier",
        "technician, /etabli/ID1",
        "technician, /etabli/ID1/effacement",
        "technician, /affectations/ID5",
        "technician, /attente",
        "technician, /atelier/postes/effacer",
        "technician, /atelier/machines",
        "decider, /demandes/ordre-du-jour",
        "keeper, /dechets/conteneurs",
        "keeper, /dechets/elements",
        "keeper, /registre/acces",
        "auditor, /registre/consultations",
        "steward, /membres/journal",
        "mediator, /creneaux",
        "mediator, /demandes/K7QD-42MR/foyer",
        "decider, /demandes/K7QD-42MR",
        "decider, /demandes/K7QD-42MR/decision",
        "keeper, /dechets/ID6",
        "keeper, /registre/lignes/ID9",
        "keeper, /registre/lignes/ID9/correction",
        "auditor, /registre/anomalies/MASS_OUTLIER",
        "steward, /organismes/ID1",
        "steward, /operateurs/ID8",
        "steward, /bareme/GIFT_FLAT_RATE"
    })
    void the_title_of_one_thing_stands_in_the_first_third(String role, String path) {
        try (BrowserContext one = browser.visitor(WIDTH, ColorScheme.DARK)) {
            territory.member(role).signIn(one);
            Page page = one.newPage();
            page.setViewportSize(WIDTH, HEIGHT);
            page.navigate(territory.at(path.replace("ID", QuietDay.ID)));
            assertThat(bottom(page.locator("main h1"))).isLessThanOrEqualTo(HEIGHT / 3.0);
        }
    }

    /** What is to be done next, whatever the device holds. */
    @ParameterizedTest
    @CsvSource({"1, 0, Effacement", "5, 0, Réparation", "f, 1, Effacement", "f, 24, Effacement", "4, 0, En stock"})
    void the_next_step_stands_on_the_first_screen(String id, int disks, String step) {
        serverOf(disks);
        try (BrowserContext one = browser.visitor(WIDTH, ColorScheme.LIGHT)) {
            territory.member("technician").signIn(one);
            Page page = one.newPage();
            page.setViewportSize(WIDTH, HEIGHT);
            page.navigate(territory.at("/etabli/" + QuietDay.ID + id));
            Locator heading = page.locator(".now h2").first();
            assertThat(heading.textContent()).isEqualTo(step);
            assertThat(place(heading).y).isLessThan(640);
            assertThat(page.evaluate("document.activeElement.id + scrollY")).isEqualTo("code0");
            if (disks > 1) {
                page.click("summary:has-text('24 disques : 20 prouvés, 4 à effacer, dont 1 refusé')");
                assertThat(page.locator(".disks tbody tr").last().isVisible()).isTrue();
            }
        }
    }

    private void serverOf(int disks) {
        String media = IntStream.range(0, disks)
                .mapToObj(i -> """
                        {"serialNumber":"PHM%dX","type":"HDD","sizeMegabytes":572325,"model":"ST600MM0026","removed":false,"dataBearing":true,
                        "erasure":{"verdict":"%s","reasons":[]}}""".formatted(i, i > 3 ? "ACCEPTED" : i > 0 ? "NONE" : "BLOCKED"))
                .collect(Collectors.joining(","));
        territory.upstream.json("GET /api/repairs/devices/" + QuietDay.ID + "f", """
                {"deviceId":"%sf","code":"7K4M92AF","state":"RECEIVED","nextStep":"ERASE","options":["ERASE","DIAGNOSE"],"kind":"SERVER",
                "manufacturer":"Dell","model":"PowerEdge R730xd","serialNumber":"5CW0XHD","massGrams":29000,"media":[%s]}""".formatted(QuietDay.ID, media));
    }

    static Stream<Arguments> menus() {
        return Territory.ROLES.stream()
                .flatMap(role -> Stream.of("fr", "en").map(language -> Arguments.of(role, language)));
    }

    @ParameterizedTest
    @MethodSource("menus")
    void a_menu_is_one_line_on_a_wide_screen_with_its_numbers(String role, String language) {
        try (BrowserContext one = browser.visitor(1280, ColorScheme.LIGHT)) {
            territory.member(role).signIn(one);
            Page page = one.newPage();
            page.navigate(territory.at("/jour"));
            page.navigate(territory.at("/plan?lang=" + language));
            BoundingBox first = place(page.locator("nav li").first());
            assertThat(place(page.locator("nav li").last()).y)
                    .as(page.textContent("nav"))
                    .isEqualTo(first.y);
        }
    }

    @Test
    void the_menu_and_the_filters_unfold_and_stand_open_on_a_wide_screen() {
        try (BrowserContext one = browser.withoutScripts(WIDTH)) {
            territory.member("keeper").signIn(one);
            Page page = one.newPage();
            page.navigate(territory.at("/registre"));
            assertThat(page.locator("nav [aria-current=page]").isVisible()).isFalse();
            page.click("summary:has-text('Menu')");
            assertThat(page.locator("nav [aria-current=page]").isVisible()).isTrue();
            page.click("summary:has-text('Filtrer')");
            page.selectOption("[name=sens]", "SSD");
            page.click(".filters button");
            assertThat(page.locator(".filters").first().isVisible())
                    .as("a filter that is set is seen")
                    .isTrue();
            page.setViewportSize(1280, HEIGHT);
            page.navigate(territory.at("/registre"));
            assertThat(page.locator("nav [aria-current=page]").isVisible()).isTrue();
            assertThat(page.locator(".filters").first().isVisible()).isTrue();
            assertThat(page.locator("summary:has-text('Filtrer')").isVisible()).isFalse();
        }
    }

    /** The whole title is read, its last line too. */
    private static double bottom(Locator title) {
        BoundingBox box = place(title);
        return box.y + box.height;
    }

    private static BoundingBox place(Locator element) {
        return Optional.ofNullable(element.boundingBox()).orElseThrow();
    }
}
