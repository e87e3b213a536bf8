package fr.boucle.journeys;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The picture of a step; on a phone of the whole page, none of which may lie beside the screen. */
final class Pictures {
    private static final Path FOLDER = Path.of(System.getProperty("boucle.root"), "infra/journeys/target/screenshots");
    private static final int WIDEST_PHONE = 500;

    private Pictures() {}

    static void keep(Page page, String name) {
        int screen = page.viewportSize().width;
        boolean phone = screen <= WIDEST_PHONE;
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (phone && wide > screen) {
            throw new Surprise("%s is %d pixels wide on a screen of %d".formatted(page.url(), wide, screen));
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setFullPage(phone));
    }
}
