package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A lot leaves by an operation with its mode, is treated, and its papers are read. */
class LotLeavesTest {
    private static final String BASE = WasteDay.BASE;

    private final Territory territory = new Territory().quiet();
    private final Upstream upstream = territory.upstream;

    @AfterEach
    void stop() {
        territory.close();
    }

    @Test
    void an_operation_of_several_modes_is_refused_at_the_mode_and_leaves_with_it() {
        HttpReader keeper = keeper();
        HttpResponse<String> lot = keeper.get("/dechets/" + ID + "6");
        upstream.on("PUT " + BASE + "/lots/" + ID + "6/consignment", 409, "application/problem+json", """
                {"type":"/problems/operation-not-allowed","slug":"operation-not-allowed","status":409,"title":"x","detail":"y",
                "errors":[{"pointer":"/operationMode","detail":"y"}]}""");
        Map<String, String> typed = new HashMap<>(Map.of(
                "jeton", HttpReader.token(lot),
                "version", "\"1\"",
                "destination", ID + "8",
                "transporteur", ID + "8",
                "jour", "2026-11-20",
                "operation", "R 3",
                "mode", ""));
        String refused = keeper.post("/dechets/" + ID + "6/enlevement", typed).body();
        assertThat(refused).contains("id=\"mode-faute\"", "value=\"R 3\"");
        typed.put("mode", "RECYCLAGE");
        keeper.post("/dechets/" + ID + "6/enlevement", typed);
        assertThat(upstream.received("PUT " + BASE + "/lots/" + ID + "6/consignment")
                        .getLast()
                        .body())
                .contains("\"operationMode\":\"RECYCLAGE\"");
    }

    @Test
    void all_that_is_wrong_with_a_departure_is_told_at_once_each_at_its_field() {
        HttpReader keeper = keeper();
        String form = "/dechets/" + ID + "6/enlevement";
        String token = HttpReader.token(keeper.get("/dechets/" + ID + "6"));
        upstream.on("PUT " + BASE + "/lots/" + ID + "6/consignment", 422, "application/problem+json", """
                {"type":"/problems/invalid-fields","slug":"invalid-fields","status":422,"title":"x","detail":"y","errors":[
                {"pointer":"/consignedOn","detail":"must not be null","slug":"invalid-fields"},
                {"pointer":"/transporterOperatorId","detail":"z","slug":"operator-kind"}]}""");
        String empty = keeper.post(
                        form, Map.of("jeton", token, "choix", "destination", "jour", "", "operation", "", "bsd", ""))
                .body();
        assertThat(empty)
                .as("what is missing, and what the service minds of the rest")
                .contains("id=\"destination-faute\"", "id=\"jour-faute\"", "id=\"operation-faute\"")
                .contains("id=\"transporteur-faute\"")
                .doesNotContain("Une réponse est nécessaire");
        upstream.on("PUT " + BASE + "/lots/" + ID + "6/consignment", 409, "application/problem+json", """
                {"type":"/problems/operation-not-allowed","slug":"operation-not-allowed","status":409,"title":"x","detail":"y","errors":[
                {"pointer":"/operationCode","detail":"y","slug":"operation-not-allowed"},
                {"pointer":"/transporterOperatorId","detail":"z","slug":"proof-lapsed"}]}""");
        String judged = keeper.post(
                        form,
                        Map.of(
                                "jeton",
                                token,
                                "destination",
                                ID + "8",
                                "transporteur",
                                ID + "8",
                                "jour",
                                "2026-11-20",
                                "operation",
                                "R 3"))
                .body()
                .replace('’', '\'');
        assertThat(judged)
                .contains("id=\"operation-faute\">Cette opération de traitement ne convient pas")
                .contains("id=\"transporteur-faute\">La preuve de cet opérateur n'est pas valable ce jour-là");
    }

    @Test
    void a_folded_form_is_open_on_its_fault() {
        upstream.json("GET " + BASE + "/lots/" + ID + "6", """
                {"lotId":"%s6","state":"CONSIGNED","organisationId":"%s1","wasteCode":"16 02 14","dataBearing":false,
                "openedAt":"2026-11-10T08:00:00Z","consignedOn":"2026-11-12","operationCode":"R 12","lineId":"%s9","publicId":"S-2026-0306"}""".formatted(ID, ID, ID));
        HttpReader keeper = keeper();
        HttpResponse<String> lot = keeper.get("/dechets/" + ID + "6");
        assertThat(lot.body()).contains("<details><summary>Noter un traitement");
        upstream.on("PUT " + BASE + "/lots/" + ID + "6/treatment", 409, "application/problem+json", """
                {"type":"/problems/date-not-allowed","slug":"date-not-allowed","status":409,"title":"x","detail":"y"}""");
        String refused = keeper.post(
                        "/dechets/" + ID + "6/traitement",
                        Map.of(
                                "jeton", HttpReader.token(lot),
                                "version", "\"1\"",
                                "jour", "2099-01-01",
                                "operation", "R 4",
                                "mode", "RECYCLAGE"))
                .body();
        assertThat(refused).contains("<details open><summary>Noter un traitement", "id=\"jour-faute\"", "2099-01-01");
    }

    @Test
    void a_memory_that_has_no_serial_is_said_in_words() {
        upstream.json("GET " + BASE + "/lots/" + ID + "6", """
                {"lotId":"%s6","state":"OPEN","organisationId":"%s1","wasteCode":"16 02 14","dataBearing":true,"items":[{"itemId":"%s7",
                "kind":"CARCASS","dataBearing":true,"deviceCode":"PWETTEP23","media":[{"serialNumber":"BUILT-IN"},
                {"serialNumber":"NO-SERIAL-2"}]}]}""".formatted(ID, ID, ID));
        assertThat(keeper().get("/dechets/" + ID + "6").body())
                .contains("Mémoire interne, appareil PWETTEP23", "Sans numéro lu (2), appareil PWETTEP23")
                .doesNotContain("BUILT-IN", ">NO-SERIAL");
    }

    @Test
    void the_papers_of_a_lot_are_read_on_the_screen() {
        upstream.on("GET " + BASE + "/lots/" + ID + "6/papers/label.html", 200, "text/html", "<h1>Étiquette</h1>");
        HttpReader keeper = keeper();
        String path = "/dechets/" + ID + "6/papiers/etiquette.html";
        assertThat(keeper.get("/dechets/" + ID + "6").body()).contains("href=\"" + path + "\">lire l’étiquette");
        HttpResponse<String> paper = keeper.get(path);
        assertThat(paper.body()).contains("<h1>Étiquette</h1>");
        assertThat(paper.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        for (String absent : List.of(
                "/dechets/" + ID + "6/papiers/autre.html",
                "/dechets/" + ID + "6/papiers/autre.pdf",
                "/registre/bilans/1800.html")) {
            HttpResponse<String> answer = keeper.get(absent);
            assertThat(answer.statusCode()).as(absent).isEqualTo(404);
            assertThat(answer.body()).as(absent).contains("Cette page n’existe pas");
        }
    }

    private HttpReader keeper() {
        territory.member("keeper");
        return new HttpReader(territory);
    }
}
