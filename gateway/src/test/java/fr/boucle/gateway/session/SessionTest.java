package fr.boucle.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.gateway.Territory;
import fr.boucle.gateway.Upstream;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.annotation.Post;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The session as a browser meets it, without a browser. */
class SessionTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"jeton\" value=\"([^\"]+)\"");
    private static Upstream upstream;
    private static EmbeddedServer gateway;

    @BeforeAll
    static void start() {
        upstream = new Upstream();
        gateway = ApplicationContext.run(EmbeddedServer.class, upstream.properties());
        upstream.json("GET /api/observatory/indicators", "{\"asOf\":\"2026-11-20T09:00:00Z\",\"devicesByPlace\":{}}");
        upstream.on("POST /api/accounts/sessions", 201, "application/json", signedIn("a1", "r1", 5));
        upstream.on("POST /api/accounts/sessions/refresh", 201, "application/json", signedIn("a2", "r2", 600));
        upstream.json("PUT /api/accounts/sessions/end", "{}");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        upstream.close();
    }

    @Test
    void every_post_refuses_a_form_that_is_not_ours() throws Exception {
        List<String> posts = gateway.getApplicationContext()
                .getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getTargetMethod().hasAnnotation(Post.class))
                .map(UriRouteInfo::getUriMatchTemplate)
                .map(template -> template.toPathString()
                        .replaceAll("\\{slug[^}]*}", "atelier")
                        .replaceAll("\\{[^}]*}", "0195b3c0-0000-7000-8000-000000000001"))
                .toList();
        assertThat(posts).hasSizeGreaterThan(25);
        String cookie = signIn();
        for (String path : posts) {
            HttpResponse<String> answer = post(path, "jeton=faux&titre=x", cookie);
            assertThat(answer.statusCode()).as(path).isIn(403, 415, 400);
        }
    }

    @Test
    void a_form_sent_from_another_site_is_refused_before_it_is_read() throws Exception {
        HttpRequest foreign = request("/session")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString("courriel=a&secret=b"))
                .build();
        assertThat(CLIENT.send(foreign, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void the_cookie_says_nothing_and_can_not_be_changed() throws Exception {
        String cookie = signIn();
        assertThat(cookie).startsWith("boucle=").doesNotContain("agent").doesNotContain("Nantes");
        String changed = cookie.substring(0, cookie.length() - 2) + (cookie.endsWith("AA") ? "BB" : "AA");
        assertThat(get("/plan", cookie).body()).contains("Nantes Métropole");
        assertThat(get("/plan", changed).body()).doesNotContain("Nantes Métropole");
    }

    @Test
    void a_cookie_that_was_kept_opens_nothing_after_signing_out() throws Exception {
        String kept = signIn();
        HttpResponse<String> page = get("/plan", kept);
        assertThat(page.body()).contains("Nantes Métropole");
        String renewed = cookie(page);
        HttpResponse<String> out = post("/session/fin", "jeton=" + token(page), kept);
        assertThat(out.statusCode()).isEqualTo(303);
        for (String cookie : List.of(kept, renewed)) {
            assertThat(get("/plan", cookie).body()).doesNotContain("Nantes Métropole");
            assertThat(get("/jour", cookie).headers().firstValue("Location")).contains("/session?suite=%2Fjour");
        }
        assertThat(get("/plan", signIn()).body()).as("who signs in again").contains("Nantes Métropole");
    }

    @Test
    void two_pages_at_once_renew_the_token_once() throws Exception {
        String cookie = signIn();
        int before = upstream.received("POST /api/accounts/sessions/refresh").size();
        List<Thread> pages = IntStream.range(0, 6)
                .mapToObj(_ -> Thread.ofVirtual()
                        .start(() -> assertThat(quietly("/plan", cookie)).isEqualTo(200)))
                .toList();
        for (Thread page : pages) {
            page.join();
        }
        assertThat(upstream.received("POST /api/accounts/sessions/refresh")).hasSizeLessThanOrEqualTo(before + 1);
    }

    @Test
    void a_page_for_members_sends_nobody_to_sign_in_and_back() throws Exception {
        HttpResponse<String> answer = get("/lots?etat=x", "");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/session?suite=%2Flots%3Fetat%3Dx");
    }

    @Test
    void signing_in_never_leads_to_another_site() throws Exception {
        HttpResponse<String> page = get("/session", "");
        String cookie = cookie(page);
        HttpResponse<String> answer =
                post("/session", "jeton=" + token(page) + "&courriel=a&secret=b&suite=//evil.example", cookie);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/jour");
    }

    @Test
    void pages_forbid_scripts_frames_and_guessing() throws Exception {
        HttpResponse<String> page = get("/", "");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .contains("base-uri 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Cache-Control")).get().asString().contains("no-store");
    }

    @Test
    void the_sheet_is_kept_for_a_year_under_its_own_name() throws Exception {
        Matcher sheet = Pattern.compile("/assets/boucle\\.[0-9a-f]{12}\\.css")
                .matcher(get("/", "").body());
        assertThat(sheet.find()).isTrue();
        HttpResponse<String> css = get(sheet.group(), "");
        assertThat(css.headers().firstValue("Cache-Control")).get().asString().contains("immutable");
        assertThat(get("/assets/boucle.000000000000.css", "").statusCode()).isEqualTo(404);
    }

    @Test
    void a_service_that_is_down_is_said_and_never_an_empty_list() throws Exception {
        upstream.on("GET /api/donations/lots", 500, "text/plain", "");
        HttpResponse<String> answer = get("/lots", signIn());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body())
                .contains("Le service «\u00a0Dons\u00a0» ne répond pas")
                .doesNotContain("Aucun lot");
    }

    @Test
    void the_language_is_chosen_kept_and_never_guessed_wrong() throws Exception {
        HttpResponse<String> english = get("/?lang=en", "");
        assertThat(english.body())
                .contains("lang=\"en\"")
                .contains("The computers of local authorities have several lives");
        assertThat(english.headers().allValues("Set-Cookie").toString()).contains("lang=en");
        assertThat(get("/", "").body()).contains("lang=\"fr\"");
    }

    private static String signIn() throws Exception {
        HttpResponse<String> page = get("/session", "");
        return cookie(post("/session", "jeton=" + token(page) + "&courriel=agent@nantes.demo&secret=x", cookie(page)));
    }

    private static String signedIn(String access, String refresh, int seconds) {
        return """
                {"accessToken":"%s","refreshToken":"%s","expiresInSeconds":%d,"member":{"id":"m"},
                "organisation":{"id":"o","name":"Nantes Métropole"},"roles":["%s"]}""".formatted(access, refresh, seconds, String.join("\",\"", Territory.ROLES));
    }

    private static String token(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).as(page.body()).isTrue();
        return token.group(1);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";")[0])
                .collect(Collectors.joining("; "));
    }

    private static int quietly(String path, String cookie) {
        try {
            return get(path, cookie).statusCode();
        } catch (java.io.IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static HttpResponse<String> get(String path, String cookie)
            throws java.io.IOException, InterruptedException {
        HttpRequest.Builder request =
                request(path).header("Accept", "text/html").header("Accept-Language", "fr");
        return CLIENT.send(
                cookie.isEmpty()
                        ? request.build()
                        : request.header("Cookie", cookie).build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String body, String cookie) throws Exception {
        HttpRequest.Builder request = request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return CLIENT.send(
                cookie.isEmpty()
                        ? request.build()
                        : request.header("Cookie", cookie).build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.getPort() + path));
    }
}
