package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static fr.boucle.pagekit.PageBrowser.follow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What the bench asks of a disk whose type nobody said, of a memory that is only supposed, and of a tablet without its drive. */
class DiskTypesBrowserTest extends PlayedPages {
    private static final String DEVICE = "/api/repairs/devices/" + ID + "1";
    private static final String MEDIA = """
            {"deviceId":"%s1","code":"7K4M92A1","state":"RECEIVED","nextStep":"%s","options":["ERASE"],"kind":"%s",
            "manufacturer":"Dell","model":"Latitude 5400","openReasons":["open"],"media":[%s]}""";
    private static final String DISK =
            "{\"serialNumber\":\"%s\",\"type\":\"%s\",\"removed\":%s,\"dataBearing\":%s,\"erasure\":{\"verdict\":\"NONE\",\"reasons\":[]}}";
    private static final String BUILT_IN = DISK.formatted("BUILT-IN", "PHONE_STORAGE", false, true);

    private Page bench(String step, String kind, String media) {
        territory.upstream.json("GET " + DEVICE, MEDIA.formatted(ID, step, kind, media));
        return opened("technician", "/etabli/" + ID + "1");
    }

    @Test
    void only_the_type_is_asked_and_the_log_is_read_beside_it() {
        territory.upstream.json("PUT " + DEVICE + "/media", "{}");
        Page page = bench("ERASE", "LAPTOP", DISK.formatted("WD1A7", "OTHER", false, true));
        assertThat(page.textContent("main")).contains("Il manque le type du disque WD1A7");
        assertThat(page.isVisible("#journal")).isTrue();
        page.selectOption("#type-WD1A7", "HDD");
        follow(page, "text=Noter son type");
        assertThat(sent("PUT " + DEVICE + "/media")).contains("\"serialNumber\":\"WD1A7\"", "\"type\":\"HDD\"");
        page.close();
    }

    @Test
    void what_was_a_tablet_for_a_moment_is_looked_into_and_its_memory_is_doubted() {
        String unseen = DISK.formatted("NO-SERIAL-2", "OTHER", false, true);
        Page looked = bench("INSPECT_MEDIA", "LAPTOP", BUILT_IN + "," + unseen);
        assertThat(looked.textContent("main")).contains("Cherché, aucun disque");
        looked.close();
        Page page = bench("ERASE", "LAPTOP", BUILT_IN + "," + DISK.formatted("WD1A7", "HDD", false, true));
        assertThat(page.textContent("main")).contains("Une mémoire interne est supposée");
        assertThat(page.isVisible("#journal")).isTrue();
        follow(page, "text=Ce n’était pas un disque");
        page.selectOption("#faux", "BUILT-IN");
        page.close();
    }

    @Test
    void a_tablet_whose_drive_is_out_gets_another_one_or_goes() {
        Page page = bench("ERASE", "TABLET", BUILT_IN + "," + DISK.formatted("S4EV", "SSD", true, false));
        assertThat(page.textContent("main")).contains("Son disque est sorti", "Posez un disque");
        page.close();
    }

    @Test
    void a_card_is_taken_out_and_no_log_is_asked_for() {
        Page page = bench("ERASE", "LAPTOP", DISK.formatted("8933", "SIM_CARD", false, true));
        assertThat(page.textContent("main")).contains("Une carte SIM reste dans l’appareil", "Noter son retrait");
        assertThat(page.isVisible("#journal")).isFalse();
        page.close();
    }
}
