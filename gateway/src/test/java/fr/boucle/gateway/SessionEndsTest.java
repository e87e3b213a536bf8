package fr.boucle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session ends in the midst of a form: what was typed waits behind the door, for its writer, in their browser. */
class SessionEndsTest {
    private static final String PAGE = "/depots";
    private static final Pattern KEPT = Pattern.compile("name=\"(?:garde|reprise)\" value=\"([^\"]+)\"");
    private static final String DROP_OFF = "0195b3c0-0000-7000-8000-00000000000f";
    private static Territory territory;
    private PlainBrowser browser;

    @BeforeAll
    static void start() {
        territory = new Territory().quiet();
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    @BeforeEach
    void sign_in() {
        territory.member("technician");
        browser = new PlainBrowser(territory);
        assertThat(browser.signIn("").statusCode()).isEqualTo(303);
    }

    @Test
    void the_door_says_so_and_the_form_is_found_again_behind_it() {
        HttpResponse<String> door = late(Map.of("modele", "Latitude d'Ancenis", "secret", "ouvre-toi"));
        assertThat(door.statusCode()).isEqualTo(403);
        assertThat(door.body())
                .contains("Votre session a pris fin", "gardé une demi-heure")
                .doesNotContain("Ancenis");
        HttpResponse<String> back = browser.signIn(kept(door));
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body()).contains("Votre saisie est gardée").doesNotContain("Ancenis");
        HttpResponse<String> form = browser.post(PAGE, Map.of("reprise", kept(back)));
        assertThat(form.body())
                .contains("Votre session avait pris fin", "Latitude d&#39;Ancenis")
                .doesNotContain("ouvre-toi");
    }

    @Test
    void another_person_does_not_see_it() {
        String kept = kept(late(Map.of("modele", "Latitude d'Ancenis")));
        territory.upstream.on("POST /api/accounts/sessions", 201, "application/json", """
                {"accessToken":"t","refreshToken":"r","expiresInSeconds":600,"member":{"id":"other"},
                "organisation":{"id":"0195b3c0-0000-7000-8000-000000000001","name":"Nantes"},"roles":["technician"]}""");
        HttpResponse<String> other = browser.signIn(kept);
        assertThat(other.statusCode()).isEqualTo(303);
        assertThat(browser.post(PAGE, Map.of("reprise", kept)).statusCode()).isEqualTo(403);
    }

    @Test
    void another_browser_opens_nothing_with_it() {
        String kept = kept(late(Map.of("modele", "Latitude d'Ancenis")));
        PlainBrowser elsewhere = new PlainBrowser(territory);
        assertThat(elsewhere.signIn(kept).statusCode()).isEqualTo(303);
        assertThat(elsewhere.post(PAGE, Map.of("reprise", kept)).statusCode()).isEqualTo(403);
    }

    @Test
    void it_belongs_to_its_own_form_and_can_not_be_changed() {
        HttpResponse<String> back = browser.signIn(kept(late(Map.of("modele", "Latitude d'Ancenis"))));
        String kept = kept(back);
        assertThat(browser.post("/atelier/imprevu", Map.of("reprise", kept)).statusCode())
                .isEqualTo(403);
        String changed = (kept.startsWith("A") ? "B" : "A") + kept.substring(1);
        assertThat(browser.post(PAGE, Map.of("reprise", changed)).statusCode()).isEqualTo(403);
    }

    @Test
    void a_wrong_password_loses_nothing() {
        territory.member("technician");
        String kept = kept(late(Map.of("modele", "Latitude d'Ancenis")));
        territory.upstream.problem("POST /api/accounts/sessions", 401, "sign-in-failed", "No.");
        HttpResponse<String> again = browser.signIn(kept);
        assertThat(again.statusCode()).isEqualTo(422);
        territory.member("technician");
        assertThat(browser.signIn(kept(again)).body()).contains("Votre saisie est gardée");
    }

    @Test
    void what_is_too_long_is_said_to_be_lost() {
        HttpResponse<String> door = late(Map.of("modele", "x".repeat(200_001)));
        assertThat(door.body()).contains("trop long pour être gardé").doesNotContain("name=\"garde\"");
    }

    @Test
    void a_long_list_of_codes_is_kept_whole() {
        String codes = "7K4M92A1\n".repeat(5_000);
        HttpResponse<String> back = browser.signIn(kept(late(Map.of("modele", codes))));
        HttpResponse<String> form = browser.post(PAGE, Map.of("reprise", kept(back)));
        assertThat(form.body()).contains("7K4M92A1").hasSizeGreaterThan(codes.length());
    }

    @Test
    void a_form_in_which_nothing_was_typed_leads_back_to_its_page() {
        HttpResponse<String> door = late(Map.of("version", "3", "modele", " ", "depot", ""));
        assertThat(door.statusCode()).isEqualTo(303);
        assertThat(door.headers().firstValue("Location")).contains("/session?fin=1&suite=%2Fdepots%3Flignes%3D25");
    }

    @Test
    void a_service_that_says_the_session_ended_loses_nothing_either() {
        territory.upstream.problem("PUT /api/donations/drop-offs/" + DROP_OFF, 401, "sign-in-required", "No.");
        HttpResponse<String> door = browser.post(PAGE, Map.of("modele", "Latitude d'Ancenis", "depot", DROP_OFF));
        assertThat(door.statusCode()).isEqualTo(403);
        assertThat(browser.signIn(kept(door)).body()).contains("Votre saisie est gardée");
    }

    /** Sends a form whose session ended while it was open. */
    private HttpResponse<String> late(Map<String, String> typed) {
        String token = browser.token(PAGE);
        browser.forget();
        Map<String, String> sent = new HashMap<>(Map.of("depot", DROP_OFF));
        sent.putAll(typed);
        return browser.post(PAGE, sent, token);
    }

    private static String kept(HttpResponse<String> page) {
        Matcher kept = KEPT.matcher(page.body());
        assertThat(kept.find()).as(page.body()).isTrue();
        return kept.group(1);
    }
}
