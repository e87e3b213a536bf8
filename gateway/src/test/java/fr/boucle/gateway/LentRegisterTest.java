package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A register that is lent is read: nothing that its owner alone may do is offered to whoever reads it. */
class LentRegisterTest {
    private static final String BASE = WasteDay.BASE;
    private static final String OWN = ID + "1";
    private static final String LENDER = ID + "4";
    private static final Pattern MAIN = Pattern.compile("<main.*</main>", Pattern.DOTALL);
    private static final Pattern ACT = Pattern.compile("method=\"post\" action=\"([^\"?]+)|href=\"([^\"?]+)");

    /** What changes a register, by where it leads. */
    private static final Pattern OWNERS = Pattern.compile(
            "/registre/lignes/[0-9a-f-]{36}/(?:correction|declaration)|/dechets/[0-9a-f-]{36}/(?:pesee|enlevement|traitement|certificats)"
                    + "|/dechets/[0-9a-f-]{36}/elements/.*|/dechets/conteneurs/[0-9a-f-]{36}/(?:ajout|vidage|comptage|niveau)"
                    + "|/dechets/collectes/[0-9a-f-]{36}/(?:passage|fin)|/registre/anomalies/[A-Z_]+/cas/.*");

    private static final List<String> PAGES = List.of(
            "/dechets",
            "/dechets/" + ID + "6",
            "/dechets/" + ID + "7",
            "/dechets/" + ID + "8",
            "/dechets/elements",
            "/dechets/conteneurs",
            "/dechets/collectes",
            "/dechets/collectes/" + ID + "3",
            "/registre",
            "/registre/lignes/" + ID + "9",
            "/registre/alertes",
            "/registre/sondage?graine=x",
            "/registre/anomalies",
            "/registre/anomalies/MASS_OUTLIER");

    private final Territory territory = new Territory().quiet();
    private final Upstream upstream = territory.upstream;

    @AfterEach
    void stop() {
        territory.close();
    }

    @Test
    void a_reader_finds_no_act_of_the_owner_on_any_page_of_a_lent_register() {
        registerOf(LENDER, "READ");
        HttpReader reader = keeper();
        for (String page : PAGES) {
            assertThat(acts(reader, page)).as(page).isEmpty();
        }
        assertThat(reader.get("/registre/lignes/" + ID + "9/correction").uri().getPath())
                .as("the form of a correction is not shown either")
                .isEqualTo("/registre/lignes/" + ID + "9");
        assertThat(reader.get("/dechets/" + ID + "6/elements/" + ID + "7").uri().getPath())
                .isEqualTo("/dechets/" + ID + "6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dechets/elements",
                "/dechets/conteneurs",
                "/dechets/collectes",
                "/dechets/collectes/ID3",
                "/dechets/ID6",
                "/registre",
                "/registre/lignes/ID9",
                "/registre/lignes/ID9/dossier",
                "/registre/anomalies/MASS_OUTLIER"
            })
    void a_page_of_anothers_alone_says_whose_it_is_and_a_page_of_ones_own_does_not(String page) {
        registerOf(LENDER, "READ");
        HttpReader reader = keeper();
        assertThat(reader.get(page.replace("ID", ID)).body()).contains("Atelier");
        registerOf(OWN, "READ");
        assertThat(reader.get(page.replace("ID", ID)).body()).doesNotContain("Atelier");
    }

    @Test
    void to_look_at_a_cancellation_writes_nothing() {
        registerOf(OWN, "READ");
        HttpReader owner = keeper();
        String path = "/registre/lignes/" + ID + "9/correction";
        Map<String, String> form = Map.of(
                "jeton", HttpReader.token(owner.get(path)),
                "motif", "ANNULER",
                "etape", "voir",
                "explication", "Écrite deux fois");
        assertThat(owner.post(path, form).body()).contains("La ligne sera annulée", "Écrite deux fois");
        assertThat(upstream.received("POST " + BASE + "/lines/" + ID + "9/versions"))
                .isEmpty();
    }

    @Test
    void its_owner_finds_all_of_them() {
        registerOf(OWN, "READ");
        HttpReader owner = keeper();
        List<String> found = PAGES.stream().flatMap(page -> acts(owner, page)).toList();
        assertThat(found)
                .extracting(act -> act.replaceAll("[0-9a-f-]{36}", "ID"))
                .contains(
                        "/registre/lignes/ID/correction",
                        "/registre/lignes/ID/declaration",
                        "/dechets/ID/pesee",
                        "/dechets/ID/enlevement",
                        "/dechets/ID/traitement",
                        "/dechets/ID/certificats",
                        "/dechets/ID/elements/ID",
                        "/dechets/conteneurs/ID/ajout",
                        "/dechets/conteneurs/ID/vidage",
                        "/dechets/conteneurs/ID/comptage",
                        "/dechets/conteneurs/ID/niveau",
                        "/dechets/collectes/ID/passage",
                        "/dechets/collectes/ID/fin",
                        "/registre/anomalies/MASS_OUTLIER/cas/ID");
    }

    @Test
    void whoever_may_declare_a_lent_register_is_offered_that_alone() {
        registerOf(LENDER, "DECLARE");
        HttpReader reader = keeper();
        assertThat(PAGES.stream().flatMap(page -> acts(reader, page)))
                .containsExactly("/registre/lignes/" + ID + "9/declaration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dechets/ID6/pesee", "/dechets/conteneurs/ID1/ajout", "/dechets/collectes/ID3/fin"})
    void what_is_sent_all_the_same_is_told_whose_it_is(String action) {
        registerOf(LENDER, "READ");
        upstream.refusing(body -> """
                {"type":"/problems/not-found","slug":"not-found","status":404,"title":"x","detail":"No lot of yours has this id."}""");
        HttpReader reader = keeper();
        String token = HttpReader.token(reader.get("/dechets/conteneurs"));
        String answer = reader.post(
                        action.replace("ID", ID),
                        Map.of("jeton", token, "masse", "2", "pesee", "REEL", "nombre", "1", "intention", "i"))
                .body();
        assertThat(answer.replace('’', '\''))
                .contains("à un autre organisme, et lui seul peut le changer")
                .doesNotContain("ne s'appelle ainsi");
    }

    private HttpReader keeper() {
        territory.member("keeper");
        return new HttpReader(territory);
    }

    private static Stream<String> acts(HttpReader reader, String path) {
        MatchResult main =
                MAIN.matcher(reader.get(path).body()).results().findFirst().orElseThrow();
        return ACT.matcher(main.group())
                .results()
                .map(act -> act.group(1) == null ? act.group(2) : act.group(1))
                .filter(act -> OWNERS.matcher(act).matches());
    }

    private void registerOf(String owner, String scope) {
        RegisterYear.settle(upstream);
        RegisterDay.settle(upstream);
        lots(owner);
        upstream.rows("GET " + BASE + "/delegations", "borrowed", List.of("""
                {"delegationId":"%s1","ownerOrganisationId":"%s","readerOrganisationId":"%s","scope":"%s",
                "validUntil":"2027-03-31T21:59:59Z","is":"true"}""".formatted(ID, LENDER, OWN, scope)));
        String line = """
                {"lineId":"%s9","publicId":"S-2026-0306","registerType":"OUTGOING_WASTE","organisationId":"%s","organisationName":"Atelier",
                "state":"WRITTEN","version":1,"entryIndex":7,"massGrams":21480,"fields":{"wasteCode":"16 02 13*"}}""".formatted(ID, owner);
        upstream.json("GET " + BASE + "/lines", "[" + line + "]");
        upstream.json("GET " + BASE + "/lines/samples", "[" + line + "]");
        upstream.json("GET " + BASE + "/lines/" + ID + "9", line);
        upstream.json("GET " + BASE + "/containers", """
                [{"containerId":"%s1","organisationId":"%s","organisationName":"Atelier","place":{"name":"Porte sud","kind":"CABLES",
                "wasteCode":"17 04 11","capacityGrams":20000},"inside":{"quantity":12,"massGrams":9000,"levelPercent":45}}]""".formatted(ID, owner));
        String collection = """
                {"collectionId":"%s3","organisationId":"%s","organisationName":"Atelier","operatorId":"%s8","operatorName":"Recyclage",
                "everyWeeks":2,"nextOn":"2026-11-24","ended":false,"containers":[]}""".formatted(ID, owner, ID);
        upstream.json("GET " + BASE + "/collections", "[" + collection + "]");
        upstream.json("GET " + BASE + "/collections/" + ID + "3", collection);
        upstream.json("GET " + BASE + "/anomalies/MASS_OUTLIER", """
                [{"caseId":"%s1","organisationId":"%s","organisationName":"Atelier","lineId":"%s9","facts":{}}]""".formatted(ID, owner, ID));
    }

    private void lots(String owner) {
        String item = """
                {"itemId":"%s7","organisationId":"%s","organisationName":"Atelier","lotId":"%s6","sortable":true,"kind":"CARCASS","wasteCode":"16 02 14",
                "massGrams":1780,"dataBearing":true,"media":[{"serialNumber":"S3Z1NB0K"}]}""".formatted(ID, owner, ID);
        upstream.json("GET " + BASE + "/items", "[" + item + "]");
        for (String state : List.of("6OPEN", "7WEIGHED", "8CONSIGNED")) {
            String lot = """
                    {"lotId":"%s%s","state":"%s","organisationId":"%s","organisationName":"Atelier","wasteCode":"16 02 14",
                    "dataBearing":true,"items":[%s]}""".formatted(ID, state.charAt(0), state.substring(1), owner, item);
            upstream.json("GET " + BASE + "/lots/" + ID + state.charAt(0), lot);
        }
    }
}
