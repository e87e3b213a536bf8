package fr.boucle.gateway;

import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a phone a list's rows are cards, and its order is still changed by the heads: they stand above the first card. */
class PhoneOrderBrowserTest extends PlayedPages {
    @ParameterizedTest
    @ValueSource(ints = {320, 360, 1280})
    void the_heads_that_order_a_list_are_seen_and_pressed(int width) {
        Page page = opened(width, "/conventions", "agent");
        Locator heads = page.locator("thead a");
        assertThat(heads.allInnerTexts())
                .containsExactly("Lot", "Organisme", "Appareils", "Établie le", "Retrait avant le", "État");
        heads.all().forEach(head -> inside(head.boundingBox(), width));
        follow(page, "thead >> text=Retrait avant le");
        assertThat(page.url()).endsWith("/conventions?tri=removalDeadline");
        Locator chosen = page.locator("thead [aria-sort=ascending] a");
        assertThat(chosen.allInnerTexts()).isEqualTo(List.of("Retrait avant le"));
        inside(chosen.boundingBox(), width);
        assertThat(chosen.boundingBox().y)
                .isLessThan(page.locator("tbody tr").first().boundingBox().y);
        page.context().close();
    }

    private static void inside(BoundingBox box, int width) {
        assertThat(box.x).isNotNegative();
        assertThat(box.x + box.width).isLessThanOrEqualTo(width);
        assertThat(box.height).isGreaterThanOrEqualTo(width < 400 ? 24 : 16);
    }
}
