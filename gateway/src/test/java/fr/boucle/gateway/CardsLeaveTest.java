package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes into stock is asked for its cards once, where its kind may carry some; a tablet's drive may be all its memory. */
class CardsLeaveTest {
    private static final String DEVICE = "/api/repairs/devices/" + ID + "d";
    private static final String PAGE = "/etabli/" + ID + "d";

    private final Territory territory = new Territory().quiet();
    private final Upstream upstream = territory.upstream;
    private HttpReader technician;

    @BeforeEach
    void sign() {
        technician = new HttpReader(territory.member("technician"));
    }

    @AfterEach
    void stop() {
        territory.close();
    }

    private void graded(boolean owed) {
        upstream.json("GET " + DEVICE, """
                {"deviceId":"%sd","code":"7K4M92AD","state":"GRADED","grade":"B","nextStep":"MAKE_READY","kind":"LAPTOP",
                "options":["MAKE_READY"],"media":[],"untested":[],"holds":[],"cardsOwed":%s}""".formatted(ID, owed));
    }

    private String sent(Map<String, String> answers) {
        Map<String, String> form = new HashMap<>(answers);
        form.put("jeton", HttpReader.token(technician.get(PAGE)));
        return technician
                .post(PAGE + "/sortie", form)
                .body()
                .replace('\u00a0', ' ')
                .replace('’', '\'');
    }

    @Test
    void a_blank_is_refused_at_its_field_and_what_is_said_is_sent() {
        graded(true);
        upstream.on("PUT " + DEVICE + "/readiness", 409, "application/problem+json", """
                {"type":"/problems/cards-unsaid","slug":"cards-unsaid","status":409,"title":"x","detail":"y","errors":[
                {"pointer":"/cards/memoryCard","detail":"is not said"},{"pointer":"/cards/simCard","detail":"is not said"}]}""");
        assertThat(sent(Map.of()))
                .contains("id=\"carte-faute\">Dites ce que devient la carte mémoire")
                .contains("id=\"sim-faute\">Dites ce que devient la carte SIM");
        assertThat(upstream.received("PUT " + DEVICE + "/readiness").getLast().body())
                .doesNotContain("cards");
        String _ = sent(Map.of("carte", "RETURNED", "sim", "NONE"));
        assertThat(upstream.received("PUT " + DEVICE + "/readiness").getLast().body())
                .contains("\"memoryCard\":\"RETURNED\"", "\"simCard\":\"NONE\"");
    }

    @Test
    void what_was_said_is_not_asked_again_and_no_card_stays_in_what_leaves() {
        graded(true);
        assertThat(technician.get(PAGE).body())
                .contains("id=\"carte\"", "id=\"sim\"")
                .doesNotContain("\"STAYS\"");
        graded(false);
        assertThat(technician.get(PAGE).body()).doesNotContain("id=\"carte\"", "id=\"sim\"");
    }

    @Test
    void what_is_scrapped_goes_to_destruction_until_both_are_said() {
        graded(true);
        upstream.json("PUT " + DEVICE + "/scrapping", "{\"items\":[]}");
        assertThat(technician.get(PAGE + "/rebut").body()).contains("id=\"carte\"", "\"STAYS\"", "destruction certifi");
        assertThat(scrapped(Map.of())).contains("\"dataBearing\":true").doesNotContain("cards");
        assertThat(scrapped(Map.of("carte", "NONE", "sim", "NONE")))
                .contains("\"dataBearing\":false", "\"memoryCard\":\"NONE\"", "\"simCard\":\"NONE\"");
        assertThat(scrapped(Map.of("carte", "STAYS", "sim", "NONE"))).contains("\"dataBearing\":true");
        graded(false);
        assertThat(technician.get(PAGE + "/rebut").body()).doesNotContain("id=\"carte\"");
        assertThat(scrapped(Map.of())).contains("\"dataBearing\":false");
    }

    private String scrapped(Map<String, String> answers) {
        Map<String, String> form = new HashMap<>(answers);
        form.putAll(Map.of("raison", "OBSOLETE", "masse", "1,2 kg"));
        form.put("jeton", HttpReader.token(technician.get(PAGE + "/rebut")));
        var _ = technician.post(PAGE + "/rebut", form);
        return upstream.received("PUT " + DEVICE + "/scrapping").getLast().body();
    }

    @Test
    void a_tablet_whose_drive_was_erased_may_be_opened_with_a_reason() {
        tablet(",\"reportSha256\":\"9f86d081\"");
        upstream.json("PUT " + DEVICE + "/media", "{}");
        var page = technician.get(PAGE);
        assertThat(page.body()).contains("Sa mémoire est ce disque");
        var _ = technician.post(
                PAGE + "/disques/aucun",
                Map.of(
                        "jeton", HttpReader.token(page),
                        "recherche", "COVER_OPENED",
                        "remarque", "un M.2, rien de soudé"));
        assertThat(upstream.received("PUT " + DEVICE + "/media").getLast().body())
                .contains("\"how\":\"COVER_OPENED\"", "un M.2, rien de soudé");
    }

    private void tablet(String proof) {
        upstream.json("GET " + DEVICE, """
                {"deviceId":"%sd","code":"7K4M92AD","state":"RECEIVED","nextStep":"ERASE","options":["SCRAP"],"kind":"TABLET","untested":[],
                "media":[{"serialNumber":"S1","type":"SSD","erasure":{"verdict":"ACCEPTED"%s}},
                {"serialNumber":"BUILT-IN","type":"PHONE_STORAGE"}]}""".formatted(ID, proof));
    }

    @Test
    void of_a_tablet_whose_drive_no_log_proved_that_is_not_offered_and_the_log_is_asked_for() {
        tablet("");
        assertThat(technician.get(PAGE).body().replace('\u00a0', ' ').replace('’', '\''))
                .contains("noté effacé, sans journal", "/atelier/journaux")
                .doesNotContain("Sa mémoire est ce disque");
    }
}
