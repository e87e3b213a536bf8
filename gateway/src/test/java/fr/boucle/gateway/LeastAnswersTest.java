package fr.boucle.gateway;

import static fr.boucle.gateway.QuietDay.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page stands on the least a service may send: what is absent is left out, never an error and never “null”. */
class LeastAnswersTest {
    private static final String ROLES = String.join("\",\"", Territory.ROLES);
    private static final Pattern TOKEN = Pattern.compile("name=\"jeton\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private static Upstream upstream;
    private static EmbeddedServer gateway;

    @BeforeAll
    static void start() throws Exception {
        upstream = new Upstream();
        gateway = ApplicationContext.run(EmbeddedServer.class, upstream.properties());
        upstream.on("POST /api/accounts/sessions", 201, "application/json", """
            {"accessToken":"a","refreshToken":"r","expiresInSeconds":600,"member":{"id":"m"},"organisation":{"id":"o","name":"Tous rôles"},
            "roles":["%s"]}""".formatted(ROLES));
        answer("/api/accounts/organisations", "id", "\"name\":\"N\"");
        upstream.json("GET /api/accounts/organisation-names", "[]");
        upstream.json("GET /api/accounts/demo-mails", "[{}]");
        answer("/api/accounts/journal", "memberId", "\"event\":\"MemberInvited\"");
        answer("/api/accounts/members", "id", "\"state\":\"SUSPENDED\"");
        answer("/api/accounts/applications", "id", "\"state\":\"WAITING\"");
        upstream.json("GET /api/donations/dead-letters", "[{\"id\":\"%s1\"}]".formatted(ID));
        upstream.json("GET /api/repairs/erasure-policies/o", "{}");
        answer("/api/donations/inventories", "id", "\"state\":\"FAILED\"");
        answer("/api/donations/own-words", "key", "\"about\":\"KIND\"");
        answer("/api/donations/vocabulary/words", "text", "\"about\":\"KIND\"");
        upstream.json("GET /api/donations/inventories/" + ID + "1/lines/2", "{\"line\":2}");
        answer("/api/donations/devices", "deviceId", "\"state\":\"LISTED\"");
        answer("/api/donations/lots", "lotId", "\"state\":\"PUBLISHED\",\"devices\":[{\"deviceId\":\"" + ID + "1\"}]");
        upstream.json("GET /api/donations/lots/" + ID + "1/devices", "[{\"deviceId\":\"%s1\"}]".formatted(ID));
        answer("/api/donations/claims", "claimId", "\"state\":\"PENDING\"");
        answer("/api/donations/conventions", "conventionId", "\"state\":\"TO_SIGN\"");
        bench();
        answer("/api/repairs/devices", "deviceId", "\"nextStep\":\"DIAGNOSE\"");
        answer("/api/redistribution/requests", "reference", "\"state\":\"WAITING\"");
        String request = "GET /api/redistribution/requests/" + ID;
        upstream.json(request + "1/proposals", "[{\"deviceId\":\"%s1\"}]".formatted(ID));
        upstream.json(request + "1/programmes", "[{\"programmeId\":\"%s1\",\"title\":\"P\"}]".formatted(ID));
        upstream.json(request + "1/devices", "[{\"deviceId\":\"%s1\"}]".formatted(ID));
        answer("/api/redistribution/stock", "deviceId", "\"code\":\"7K4M92A1\"");
        answer("/api/redistribution/reservations", "reservationId", "\"state\":\"RESERVED\"");
        waste();
        upstream.json("GET /api/observatory/indicators", "{\"asOf\":\"2026-11-20T09:00:00Z\"}");
        upstream.json("GET /api/observatory/passports/7K4M92A1", "{\"code\":\"7K4M92A1\",\"steps\":[]}");
        upstream.json("GET /api/redistribution/structures", "[]");
        signIn();
    }

    private static void bench() {
        answer("/api/accounts/sessions", "id", "\"current\":false");
        rules();
        upstream.json("GET /api/redistribution/second-looks", "[{\"reference\":\"%s1\"}]".formatted(ID));
        upstream.json("GET /api/redistribution/open-follow-ups", "[]");
        upstream.json("GET /api/redistribution/troubles", "[{\"reservationId\":\"%s1\"}]".formatted(ID));
        answer("/api/repairs/next-steps", "deviceId", "\"nextStep\":\"ERASE\"");
        upstream.json("GET /api/repairs/next-steps/counts", "[]");
        upstream.json("GET /api/repairs/next-steps/people", "[]");
    }

    private static void rules() {
        upstream.json("GET /api/redistribution/programmes", "[]");
        upstream.json("GET /api/redistribution/programmes/" + ID + "1/own-schools", "[{\"school\":\"0440001A\"}]");
        answer("/api/redistribution/endowments", "reference", "\"state\":\"ASKED\"");
        upstream.json("GET /api/redistribution/structure-share", "{}");
        upstream.json("GET /api/redistribution/availability", "[{\"kind\":\"LAPTOP\"}]");
        upstream.json("GET /api/redistribution/connection-offers", "{\"offers\":[{\"name\":\"N\"}]}");
        upstream.json("GET /api/redistribution/territory/index", "{}");
        upstream.json("GET /api/redistribution/structure-contact", "{}");
        upstream.json("GET /api/redistribution/deliveries", "[{\"code\":\"7K4M92A1\"}]");
        answer("/api/redistribution/delivery-partners", "partnerId", "\"name\":\"N\"");
        upstream.below(
                "GET /api/redistribution/distribution-days/", 200, "application/json", "[{\"code\":\"7K4M92A1\"}]");
        upstream.json("GET /api/redistribution/minutes", "{\"day\":\"2026-11-19\"}");
        upstream.below(
                "GET /api/redistribution/rules-statements/",
                200,
                "application/json",
                "{\"year\":2026,\"until\":\"2026-11-19\"}");
    }

    private static void waste() {
        answer(
                "/api/waste-register/lots",
                "lotId",
                "\"state\":\"CONSIGNED\",\"items\":[{\"itemId\":\"%s1\"}]".formatted(ID));
        answer("/api/waste-register/lines", "lineId", "\"entryIndex\":1");
        answer("/api/waste-register/fields", "group", "\"label\":\"Quel déchet\"");
        answer("/api/waste-register/items", "itemId", "\"lotId\":\"%s1\"".formatted(ID));
        answer("/api/waste-register/containers", "containerId", "\"everyDays\":1");
        answer("/api/waste-register/exports/jobs", "jobId", "\"state\":\"DONE\"");
        answer("/api/waste-register/operators", "operatorId", "\"name\":\"N\"");
        answer("/api/waste-register/anomalies", "rule", "\"cases\":[]");
        upstream.json("GET /api/waste-register/anomalies/LINE_CANCELLED", "[{\"detail\":\"x\"}]");
        answer("/api/waste-register/alerts", "subjectId", "\"kind\":\"BSD_MISSING\"");
        answer("/api/waste-register/delegations", "delegationId", "\"purpose\":\"AUDIT\"");
        answer("/api/waste-register/readers", "organisationId", "\"name\":\"N\"");
        answer("/api/waste-register/looks", "lookId", "\"operation\":\"lines\"");
        answer("/api/waste-register/waste-codes", "unused", "\"code\":\"16 06 05\"");
        answer("/api/waste-register/mass-balances", "organisationId", "\"wasteCode\":\"16 02 14\"");
        upstream.on("GET /api/waste-register/key", 200, "text/plain", "k");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        upstream.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/",
        "/observatoire",
        "/a/7K4M92A1",
        "/demander/formulaire",
        "/inventaires",
        "/inventaires/ID1/lignes/2",
        "/vocabulaire",
        "/vocabulaire/organisme",
        "/appareils",
        "/appareils/ID1/recyclage",
        "/lots",
        "/lots/ID1",
        "/lots/nouveau",
        "/reservations",
        "/reservations/ID1",
        "/reservations/ID1/acceptation",
        "/reservations/ID1/refus",
        "/reservations/verification?lot=ID1&a=ID1",
        "/conventions",
        "/conventions/ID1",
        "/atelier",
        "/etabli/ID1",
        "/etabli?code=x",
        "/demandes",
        "/demandes/ordre-du-jour",
        "/demandes/proces-verbal",
        "/regles/algorithme",
        "/regles/indice",
        "/regles/indice?commune=44184",
        "/regles/disponibilite",
        "/regles/internet",
        "/aide",
        "/demandes/ID1",
        "/demandes/ID1/decision",
        "/demandes/ID1/appareils",
        "/demandes/ID1/pour-le-foyer",
        "/stock",
        "/affectations",
        "/affectations/suivi",
        "/affectations/ID1",
        "/dotations",
        "/dotations/nouvelle",
        "/dotations/ID1",
        "/dotations/ID1/decision",
        "/programmes/ID1/etablissement",
        "/regles/structures",
        "/creneaux/jour",
        "/creneaux/contact",
        "/creneaux/livraisons?partenaire=ID1",
        "/regles/livraison",
        "/dechets",
        "/dechets/ID1",
        "/dechets/elements",
        "/dechets/conteneurs",
        "/registre",
        "/registre/lignes/ID1",
        "/registre/lignes/ID1/correction",
        "/registre/anomalies",
        "/registre/anomalies/LINE_CANCELLED",
        "/registre/alertes",
        "/registre/acces",
        "/registre/consultations",
        "/registre/bilans?nom=n",
        "/registre/controle",
        "/codes",
        "/registre/preuves",
        "/operateurs",
        "/organismes",
        "/organismes/ID1",
        "/organismes/ID1/membres",
        "/organismes/ID1/statuts",
        "/membres",
        "/membres/journal",
        "/compte",
        "/courrier",
        "/candidatures",
        "/candidatures/ID1",
        "/messages",
        "/messages/donations/ID1",
        "/regles-effacement",
        "/observatoire/places"
    })
    void a_page_stands_on_the_least(String path) throws Exception {
        HttpResponse<String> page = get(path.replace("ID", ID));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).doesNotContain(">null<", "null null", "« null »");
        if (!path.startsWith("/a/") && !path.startsWith("/etabli?")) {
            assertThat(page.body()).contains("Tous rôles");
        }
    }

    /** The list and its one element, with nothing but the id and this. */
    private static void answer(String path, String id, String rest) {
        String element = "{\"%s\":\"%s1\",%s}".formatted(id, ID, rest);
        upstream.json("GET " + path, "[" + element + "]");
        upstream.json("GET " + path + "/" + ID + "1", element);
    }

    private static void signIn() throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/session").body());
        assertThat(token.find()).isTrue();
        HttpRequest form = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.getPort() + "/session"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("jeton=" + token.group(1) + "&courriel=a&secret=b&suite=/plan"))
                .build();
        assertThat(CLIENT.send(form, BodyHandlers.ofString()).body()).contains("Tous rôles");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI page = URI.create("http://127.0.0.1:" + gateway.getPort() + path);
        HttpRequest.Builder asked = HttpRequest.newBuilder(page).header("Accept", "text/html");
        return CLIENT.send(asked.build(), BodyHandlers.ofString());
    }
}
