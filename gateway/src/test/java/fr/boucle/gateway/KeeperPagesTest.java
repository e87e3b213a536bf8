package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a keeper, a reader and an auditor are told of the register: notes, grams, papers, sites, what is lent. */
class KeeperPagesTest {
    private static final String BASE = WasteDay.BASE;
    private static final String LINES = "GET " + BASE + "/lines";

    private final Territory territory = new Territory().quiet();
    private final Upstream upstream = territory.upstream;

    @AfterEach
    void stop() {
        territory.close();
    }

    private HttpReader as(String role) {
        territory.member(role);
        return new HttpReader(territory);
    }

    static String text(HttpResponse<String> page) {
        return page.body()
                .replaceAll("<small>[^<]*</small>", "")
                .replaceAll("<[^>]+>", " ")
                .replace('’', '\'')
                .replaceAll("[\\p{Z}\\s]+", " ");
    }

    @Test
    void dangerous_waste_written_by_hand_is_asked_for_its_note_and_keeps_what_was_typed() {
        RegisterDay.settle(upstream);
        HttpReader keeper = as("keeper");
        assertThat(keeper.get("/registre/lignes/nouvelle?sens=INCOMING_WASTE").body())
                .doesNotContain("id=\"bsd\"");
        HttpResponse<String> asked = keeper.get("/registre/lignes/nouvelle?sens=OUTGOING_WASTE");
        assertThat(asked.body()).contains("id=\"bsd\"", "id=\"dispense\"", "Reprise un pour un", "Code déchet");
        upstream.below("PUT " + BASE + "/lines/", 409, "application/problem+json", """
                {"type":"/problems/consignment-note-missing","slug":"consignment-note-missing","status":409,"title":"x","detail":"y",
                "errors":[{"pointer":"/bsdNumber","detail":"y"}]}""");
        Map<String, String> typed = new HashMap<>(Map.of(
                "jeton",
                HttpReader.token(asked),
                "sens",
                "OUTGOING_WASTE",
                "id",
                ID + "2",
                "c-wasteCode",
                "16 02 13*"));
        String refused = keeper.post("/registre/lignes/nouvelle", typed).body();
        assertThat(refused).contains("id=\"bsd-faute\">Un déchet dangereux part avec son bordereau. Donnez son numéro");
        assertThat(refused).contains("value=\"16 02 13*\"");
        typed.put("bsd", "BSD-7");
        typed.put("dispense", "NOTE_TO_COME");
        assertThat(keeper.post("/registre/lignes/nouvelle", typed).body()).contains("value=\"BSD-7\"");
        assertThat(upstream.received("PUT " + BASE + "/lines/").getLast().body())
                .contains("\"bsdNumber\":\"BSD-7\"", "\"noteExemption\":\"NOTE_TO_COME\"");
    }

    @Test
    void the_note_of_a_line_without_a_lot_is_read_and_told_by_a_correction() {
        line("\"noteExemption\":\"NOTE_TO_COME\"", "[]");
        HttpReader keeper = as("keeper");
        assertThat(text(keeper.get("/registre/lignes/" + ID + "9"))).contains("Bordereau : Bordereau à venir");
        HttpResponse<String> form = keeper.get("/registre/lignes/" + ID + "9/correction");
        assertThat(form.body()).contains("id=\"bsd\"", "id=\"dispense\"");
        assertThat(form.body()).contains("<label for=\"explication\">Explication</label>");
        String looks = "POST " + BASE + "/lines/" + ID + "9/versions/previews";
        upstream.json(looks, """
                {"version":1,"changes":[{"key":"bsdNumber","label":"Numéro du bordereau","column":"","to":"BSD-8"},
                {"key":"noteExemption","label":"Sans bordereau, parce que","column":"","from":"NOTE_TO_COME"}]}""");
        HttpResponse<String> looked = keeper.post(
                "/registre/lignes/" + ID + "9/correction",
                Map.of("jeton", HttpReader.token(form), "motif", "MODIFIER", "bsd", "BSD-8", "etape", "voir"));
        assertThat(text(looked)).contains("Numéro du bordereau", "Bordereau à venir", "rien");
        assertThat(upstream.received(looks).getLast().body()).contains("\"bsdNumber\":\"BSD-8\"");
        upstream.json("POST " + BASE + "/lines/" + ID + "9/versions", "{}");
        HttpResponse<String> done = keeper.post(
                "/registre/lignes/" + ID + "9/correction",
                Map.of(
                        "jeton", HttpReader.token(form),
                        "version", "\"1\"",
                        "motif", "MODIFIER",
                        "bsd", "BSD-8",
                        "explication", "Reçu par courrier",
                        "etape", "ecrire"));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(upstream.received("POST " + BASE + "/lines/" + ID + "9/versions")
                        .getLast()
                        .body())
                .contains("\"bsdNumber\":\"BSD-8\"");
        line("\"bsdNumber\":\"BSD-8\"", "[]");
        assertThat(text(keeper.get("/registre/lignes/" + ID + "9"))).contains("Bordereau : BSD-8");
    }

    @Test
    void a_version_that_changed_the_mass_alone_says_so() {
        line("\"bsdNumber\":\"BSD-8\"", """
                [{"version":1,"reason":"WRITTEN","entryIndex":5,"massGrams":21200,"changes":[]},
                {"version":2,"reason":"MODIFIER","explanation":"Ticket relu","entryIndex":7,"massGrams":21480,"changes":[]}]""");
        assertThat(text(as("keeper").get("/registre/lignes/" + ID + "9")))
                .contains("Ce qui a changé", "Masse au registre 21,2 kg 21,48 kg");
    }

    @Test
    void a_number_that_is_missing_leads_to_the_line_or_to_the_lot() {
        upstream.json("GET " + BASE + "/alerts", """
                [{"kind":"BSD_MISSING","subjectId":"%s9","dueOn":"2026-11-18","publicId":"S-2026-0306"},
                {"kind":"BSD_MISSING","subjectId":"%s6","lotId":"%s6","dueOn":"2026-11-18","publicId":"S-2026-0307"}]""".formatted(ID, ID, ID));
        assertThat(as("keeper").get("/registre/alertes").body())
                .contains("href=\"/registre/lignes/" + ID + "9\"", "href=\"/dechets/" + ID + "6\"");
    }

    @Test
    void a_reader_is_told_what_is_lent_to_it_and_its_day_counts_its_own_alone() {
        upstream.rows("GET " + BASE + "/delegations", "borrowed", java.util.List.of("""
                {"delegationId":"%s1","ownerOrganisationId":"%s4","readerOrganisationId":"%s9","ownerName":"Ressourcerie de l'Île",
                "scope":"DECLARE","validUntil":"2027-03-31T21:59:59Z","is":"true"}""".formatted(ID, ID, ID)));
        upstream.json("GET " + BASE + "/alerts", """
                [{"kind":"DECLARATION_DUE","subjectId":"%s9","dueOn":"2026-12-05","publicId":"S-2026-0306","organisationId":"%s4",
                "organisationName":"Ressourcerie de l'Île"}]""".formatted(ID, ID));
        HttpReader keeper = as("keeper");
        assertThat(text(keeper.get("/registre/acces")))
                .contains("Ce qui vous est prêté Registre de Ressourcerie de l'Île")
                .contains("vous le lisez et y notez les déclarations")
                .as("the last day, not the morning after it in Paris")
                .contains("jusqu'au 31 mars 2027")
                .doesNotContain("1er avril");
        assertThat(keeper.get("/registre/acces").body()).contains("href=\"/registre?site=" + ID + "4\"");
        String day = keeper.get("/jour").body();
        assertThat(day.replaceAll("\\p{Z}", " ").replace('’', '\''))
                .contains("registre : Ressourcerie de l'Île", "afaire=true");
        assertThat(upstream.received("GET " + BASE + "/alerts").getLast().line())
                .contains("mine=true");
        for (String list : new String[] {"/lots", "/containers", "/collections"}) {
            assertThat(upstream.received("GET " + BASE + list + "?"))
                    .as(list)
                    .isNotEmpty()
                    .allMatch(asked -> asked.line().contains("organisationId="));
        }
        assertThat(day).containsPattern("/dechets\\?etat=WEIGHED&amp;site=[0-9a-f-]{36}\"");
    }

    @Test
    void a_file_that_is_no_list_is_told_at_its_field_what_it_must_be() throws Exception {
        String sentence = "Ce fichier n'est pas cette liste. Il faut un CSV en UTF-8.";
        upstream.on("POST " + BASE + "/rule-tables/SSD_ACTS/previews", exchange -> {
            upstream.record(exchange);
            exchange.getResponseHeaders().set("Content-Language", "fr");
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            byte[] body = """
                    {"type":"/problems/rule-table-not-acceptable","slug":"rule-table-not-acceptable","status":422,"title":"x",
                    "detail":"%s","errors":[{"pointer":"/content","detail":"%s"}]}""".formatted(sentence, sentence).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(422, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        HttpReader steward = as("steward");
        Map<String, String> fields = Map.of(
                "jeton",
                HttpReader.token(steward.get("/codes/listes")),
                "liste",
                "SSD_ACTS",
                "jour",
                "2027-01-01",
                "source",
                "un site");
        String page = steward.upload("/codes/listes/apercu", fields, "fichier", "%PDF-1.4")
                .body();
        assertThat(page).contains("id=\"fichier-faute\">Ce fichier n’est pas cette liste. Il faut un CSV en UTF-8.");
        assertThat(page).contains("value=\"2027-01-01\"").doesNotContain("lignes citées");
        Map<String, String> dayless = new HashMap<>(fields);
        dayless.put("jour", "31/02/2027");
        assertThat(steward.upload("/codes/listes/apercu", dayless, "fichier", "")
                        .body())
                .contains("id=\"jour-faute\"", "id=\"fichier-faute\"");
    }

    @Test
    void an_auditor_of_many_reads_whose_register_each_line_case_and_alert_is_of() {
        upstream.json("GET " + BASE + "/anomalies/MASS_NOT_BALANCED", """
                [{"caseId":"%s1","organisationId":"%s4","organisationName":"Ressourcerie de l'Île","detail":"x","facts":{"wasteCode":"16 02 14",
                "outGrams":"3260","registeredOutGrams":"4300","closingGrams":"0"}}]""".formatted(ID, ID));
        upstream.json(LINES, """
                [{"lineId":"%s1","publicId":"S-2026-0003","registerType":"OUTGOING_WASTE","organisationId":"%s1","organisationName":"Atelier A",
                "state":"WRITTEN","version":1,"entryIndex":1,"fields":{}},
                {"lineId":"%s2","publicId":"S-2026-0003","registerType":"OUTGOING_WASTE","organisationId":"%s2","organisationName":"Atelier B",
                "state":"WRITTEN","version":1,"entryIndex":2,"fields":{}}]""".formatted(ID, ID, ID, ID));
        upstream.json("GET " + BASE + "/alerts", """
                [{"kind":"DECLARATION_DUE","subjectId":"%s9","dueOn":"2026-12-05","publicId":"S-2026-0306","organisationId":"%s1",
                "organisationName":"Atelier A"}]""".formatted(ID, ID));
        HttpReader auditor = as("auditor");
        assertThat(text(auditor.get("/registre/anomalies/MASS_NOT_BALANCED")))
                .contains("Établissement", "Bilan Ressourcerie de l'Île");
        assertThat(text(auditor.get("/registre/alertes"))).contains("Établissement", "Atelier A");
        assertThat(text(as("keeper").get("/registre"))).contains("Établissement", "Atelier A", "Atelier B");
        assertThat(as("keeper").get("/registre").body())
                .containsPattern("href=\"/registre/bilans/20\\d\\d.html\"")
                .containsPattern("href=\"/registre/bilan.pdf\\?annee=20\\d\\d\"");
    }

    @Test
    void one_line_is_told_as_one() {
        upstream.json("GET " + BASE + "/exports/jobs", """
                [{"jobId":"%s1","file":"outgoing.csv","state":"DONE","linesDone":1,"linesTotal":1}]""".formatted(ID));
        assertThat(text(as("keeper").get("/registre/exports"))).contains("Prêt, 1 ligne sur 1");
    }

    @Test
    void a_passport_says_who_decided_that_it_is_waste_and_why() {
        RegisterDay.settle(upstream);
        upstream.json("GET /api/observatory/passports/7K4M92AB", """
                {"code":"7K4M92AB","place":"waste","steps":[{"hop":1,"day":"2026-11-08","month":"2026-11","context":"donations","event":"DeviceSentToWaste",
                "organisationName":"Nantes Métropole","facts":{"reasonCode":"OLDER_THAN_TEN_YEARS"}}]}""");
        assertThat(text(as("auditor").get("/a/7K4M92AB"))).contains("Décidé par le donneur : Plus de dix ans");
        assertThat(text(as("keeper").get("/passeports/" + ID + "1")))
                .contains("Décidé à l'atelier : Pièce introuvable");
    }

    /** A dangerous line that never was a lot here. */
    private void line(String note, String versions) {
        RegisterDay.settle(upstream);
        upstream.json(LINES + "/" + ID + "9", """
                {"lineId":"%s9","publicId":"S-2026-0306","registerType":"OUTGOING_WASTE","organisationId":"%s1","state":"WRITTEN","version":1,
                "entryIndex":7,"massGrams":21480,"fields":{"wasteCode":"16 02 13*"},%s,"versions":%s}""".formatted(ID, ID, note, versions))
                .with(LINES + "/" + ID + "9", "ETag", "\"1\"");
    }
}
