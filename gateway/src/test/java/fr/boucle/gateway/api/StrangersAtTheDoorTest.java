package fr.boucle.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.gateway.Upstream;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who they say they are, and under which name they call us, is not what callers choose. */
@Timeout(60)
class StrangersAtTheDoorTest {
    private static final String SESSIONS = "/api/accounts/sessions";
    private static Upstream upstream;
    private static Door door;

    @BeforeAll
    static void start() {
        upstream = new Upstream();
        upstream.json("POST " + SESSIONS, "{}");
        upstream.json("GET /api/donations/lots", "[]");
        Map<String, Object> properties = upstream.properties();
        properties.put("boucle.sign-in-per-minute", "3");
        properties.put("boucle.trusted-proxies", "127.0.0.1");
        properties.put("boucle.public-url", "https://boucle.example");
        properties.put("boucle.hosts", "inside.example:8443");
        properties.put("boucle.security-contact", "mailto:security@boucle.example");
        door = new Door(ApplicationContext.run(EmbeddedServer.class, properties));
    }

    @AfterAll
    static void stop() {
        door.close();
        upstream.close();
    }

    private static long admitted(int times, String... forwarded) {
        return IntStream.range(0, times)
                .filter(_ -> signIn(forwarded).statusCode() != 429)
                .count();
    }

    private static HttpResponse<String> signIn(String... forwarded) {
        var request = door.request(SESSIONS).header("Content-Type", "application/json");
        for (String line : forwarded) {
            request.header("X-Forwarded-For", line);
        }
        try {
            return Door.CLIENT.send(
                    request.POST(BodyPublishers.ofString("{\"email\":\"agent@nantes.demo\",\"password\":\"x\"}"))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void who_guesses_is_stopped_and_the_owner_signs_in_from_elsewhere() {
        assertThat(admitted(8, "192.0.2.10")).isEqualTo(6);
        assertThat(signIn("192.0.2.10").body()).contains("/problems/too-many-sign-ins");
        assertThat(admitted(1, "192.0.2.11")).isEqualTo(1);
    }

    @Test
    void a_line_of_ones_own_before_the_proxys_makes_nobody_another() {
        assertThat(admitted(6, "192.0.2.20")).isEqualTo(6);
        assertThat(admitted(1, "192.0.2.99", "192.0.2.20")).isZero();
        assertThat(admitted(1, "192.0.2.98, 192.0.2.20")).isZero();
        assertThat(admitted(1, "192.0.2.20", "192.0.2.21")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boucle.example",
                "BOUCLE.example",
                "boucle.example:443",
                "inside.example:8443",
                "localhost",
                "127.0.0.1:9000",
                "[::1]:9000"
            })
    void our_names_are_answered(String host) throws IOException {
        assertThat(asked("/api/donations/lots", "Host: " + host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "boucle.example.evil.example",
                "inside.example",
                "localhost.evil.example",
                "192.0.2.1"
            })
    void a_name_that_is_not_ours_gets_nothing(String host) throws IOException {
        int heard = upstream.received("GET /api/donations/lots").size();
        assertThat(asked("/api/donations/lots", "Host: " + host))
                .startsWith("HTTP/1.1 421")
                .contains("/problems/unknown-host")
                .contains("https://boucle.example");
        assertThat(asked("/", "Host: " + host)).startsWith("HTTP/1.1 421");
        assertThat(upstream.received("GET /api/donations/lots")).hasSize(heard);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: */*", "Host: boucle.example\r\nHost: evil.example", "Host: "})
    void no_name_and_two_names_are_no_request(String lines) throws IOException {
        assertThat(asked("/api/donations/lots", lines)).matches("(?s)HTTP/1.1 4(00|21) .*");
    }

    @Test
    void a_probe_asks_by_any_address() throws IOException {
        assertThat(asked("/health", "Host: 10.0.0.7:8080")).doesNotStartWith("HTTP/1.1 421");
    }

    @Test
    void whoever_found_a_weakness_reads_whom_to_tell() throws Exception {
        HttpResponse<String> text = door.get("/.well-known/security.txt");
        assertThat(text.statusCode()).isEqualTo(200);
        assertThat(text.headers().firstValue("Content-Type")).get().asString().startsWith("text/plain");
        assertThat(text.body())
                .contains("Contact: mailto:security@boucle.example\n")
                .containsPattern("Expires: \\d{4}-\\d\\d-\\d\\dT00:00:00Z\n")
                .contains("Canonical: https://boucle.example/.well-known/security.txt\n");
    }

    @Test
    void what_a_person_asked_for_stays_in_no_cache() throws Exception {
        upstream.on("GET /api/observatory/indicators", exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=5");
            exchange.sendResponseHeaders(200, -1);
        });
        assertThat(door.get("/api/donations/lots").headers().firstValue("Cache-Control"))
                .contains("private, no-store");
        assertThat(door.get("/api/observatory/indicators").headers().firstValue("Cache-Control"))
                .contains("public, max-age=5");
        assertThat(door.get("/.well-known/jwks.json").headers().firstValue("Cache-Control"))
                .isPresent();
    }

    private static String asked(String path, String lines) throws IOException {
        return door.raw("GET " + path + " HTTP/1.1\r\n" + lines + "\r\nConnection: close\r\n\r\n");
    }
}
