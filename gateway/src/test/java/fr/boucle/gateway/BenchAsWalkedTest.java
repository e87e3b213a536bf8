package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a technician met at the bench and could not say, or was not told. */
class BenchAsWalkedTest {
    private static final String DEVICES = "/api/repairs/devices/" + ID;
    private static Territory territory;
    private static HttpReader technician;

    @BeforeAll
    static void start() {
        territory = FormPages.settled();
        technician = new HttpReader(territory);
    }

    @AfterAll
    static void stop() {
        territory.close();
    }

    private static String page(String path) {
        return words(technician.get("/etabli/" + ID + path));
    }

    private static String words(HttpResponse<String> page) {
        return page.body().replace('\u00a0', ' ');
    }

    private static void bench(String state, String more) {
        territory.upstream.json("GET " + DEVICES + "5", """
                {"deviceId":"%s5","code":"7K4M92A5","state":"%s","nextStep":"SCRAP","options":["SCRAP","HARVEST"],"kind":"LAPTOP",
                "massGrams":1780,%s}""".formatted(ID, state, more));
    }

    private static String medium(String serial, String type, boolean removed, String verdict) {
        return """
                {"serialNumber":"%s","type":"%s","removed":%b,"fate":%s,"dataBearing":%b,"erasure":{"verdict":"%s","reasons":[]}}""".formatted(serial, type, removed, removed ? "\"KEPT\"" : "null", removed, verdict);
    }

    @Test
    void a_disk_that_was_erased_or_kept_is_noted_destroyed_afterwards() {
        bench(
                "ERASED",
                "\"media\":[" + medium("S3Z1NB0K", "SSD", false, "ACCEPTED") + ","
                        + medium("W62FBT1A", "HDD", true, "NONE") + ","
                        + medium("BUILT-IN", "PHONE_STORAGE", false, "ACCEPTED") + "]");
        String address = "/etabli/" + ID + "5/effacement";
        String shown = page("5/effacement");
        String destroyed = shown.substring(shown.indexOf("Détruit ensuite"), shown.indexOf("Noter la destruction"));
        assertThat(destroyed)
                .contains(">S3Z1NB0K</option>", ">W62FBT1A</option>")
                .as("what is soldered is destroyed with its device")
                .doesNotContain("BUILT-IN");
        String token = HttpReader.token(technician.get(address));
        HttpResponse<String> again = technician.post(
                address + "/destruction", Map.of("jeton", token, "serie", "S3Z1NB0K", "broyeur", "Broyeur T3"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(words(again)).contains("id=\"destruction-faute\"", "value=\"Broyeur T3\"");
        territory.upstream.json("PUT " + DEVICES + "5/manual-erasures/W62FBT1A", "{}");
        HttpResponse<String> done = technician.post(
                address + "/destruction",
                Map.of("jeton", token, "serie", "W62FBT1A", "broyeur", "Broyeur T3", "destruction", "D-7"));
        assertThat(words(done)).contains("La destruction est notée.");
        assertThat(territory
                        .upstream
                        .received("PUT " + DEVICES + "5/manual-erasures/W62FBT1A")
                        .getLast()
                        .body())
                .contains("\"method\":\"MEDIUM_DESTROYED\"", "\"certificateNumber\":\"D-7\"", "\"verified\":true");
    }

    @Test
    void a_memory_that_was_only_supposed_is_doubted_also_where_it_was_reset() {
        bench("ERASED", "\"media\":[" + medium("BUILT-IN", "PHONE_STORAGE", false, "ACCEPTED") + "]");
        assertThat(page("5/effacement")).contains("Ce n’était pas un disque", "value=\"BUILT-IN\"");
        bench("ERASED", "\"media\":[" + medium("S3Z1NB0K", "SSD", false, "ACCEPTED") + "]");
        assertThat(page("5/effacement")).as("a disk that was proved is one").doesNotContain("Ce n’était pas un disque");
    }

    @Test
    void what_is_left_weighs_less_by_the_parts_that_were_taken() {
        bench("HARVESTED", "\"media\":[],\"harvested\":[{\"kind\":\"BATTERY\",\"massGrams\":280}]");
        assertThat(page("5/rebut")).contains("name=\"masse\" value=\"1500 g\"");
    }

    @Test
    void a_report_of_another_machine_is_refused_where_it_was_given_and_a_read_one_is_told() {
        String address = "/etabli/" + ID + "1/fichiers";
        String token = HttpReader.token(technician.get(address));
        String to = "/etabli/" + ID + "1/rapport";
        territory.upstream.problem("PUT " + DEVICES + "1/test-report", 409, "facts-of-another-machine", "x");
        assertThat(words(technician.upload(to, Map.of("jeton", token), "rapport", "smartctl")))
                .contains("id=\"rapport-faute\"", "Ce fichier est celui d’une autre machine.")
                .doesNotContain("id=\"fiche-faute\"");
        territory.upstream.json("PUT " + DEVICES + "1/test-report", "{}");
        assertThat(words(technician.upload(to, Map.of("jeton", token), "rapport", "smartctl")))
                .contains("Le rapport est lu et gardé.");
    }
}
