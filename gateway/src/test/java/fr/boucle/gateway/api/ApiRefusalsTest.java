package fr.boucle.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.gateway.Upstream;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the door changes on the way, and what it refuses before any service hears of it. */
@Timeout(60)
class ApiRefusalsTest {
    private static Upstream upstream;
    private static Door door;

    @BeforeAll
    static void start() {
        upstream = new Upstream();
        Map<String, Object> properties = upstream.properties();
        properties.put("boucle.services.repairs", "http://127.0.0.1:1");
        properties.put("micronaut.http.client.read-timeout", "1s");
        properties.put("boucle.sign-in-per-minute", "3");
        properties.put("boucle.hosts", "b, boucle.test");
        door = new Door(ApplicationContext.run(EmbeddedServer.class, properties));
    }

    @AfterAll
    static void stop() {
        door.close();
        upstream.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Content-Length: 5\r\nContent-Length: 6",
                "Transfer-Encoding: gzip, chunked, identity",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Content-Length: -1",
                "Content-Length: 5, 6"
            })
    void a_body_of_two_lengths_never_reaches_a_service_as_two_requests(String headers) throws Exception {
        upstream.on("POST /api/donations/smuggle", 200, "text/plain", "arrived");
        upstream.on("GET /api/donations/smuggled", 200, "text/plain", "smuggled");
        String first = door.raw("POST /api/donations/smuggle HTTP/1.1\r\nHost: b\r\nContent-Type: text/plain\r\n"
                + headers + "\r\n\r\n0\r\n\r\nGET /api/donations/smuggled HTTP/1.1\r\nHost: b\r\n\r\n");
        assertThat(first).startsWith("HTTP/1.1 400");
        assertThat(upstream.received("GET /api/donations/smuggled")).isEmpty();
    }

    @Test
    void headers_of_the_connection_and_of_trust_are_ours() throws Exception {
        upstream.on("GET /api/donations/headers", 200, "text/plain", "x");
        String answer = door.raw("GET /api/donations/headers HTTP/1.1\r\n"
                + "Host: boucle.test\r\n"
                + "Connection: close, X-Secret\r\n"
                + "X-Secret: 1\r\n"
                + "X-Forwarded-For: 6.6.6.6\r\n"
                + "X-Forwarded-Host: evil\r\n"
                + "X-User-Id: root\r\n"
                + "Forwarded: for=6.6.6.6\r\n"
                + "X-Real-IP: 6.6.6.6\r\n"
                + "Cookie: boucle=secret\r\n"
                + "TE: trailers\r\n"
                + "Keep-Alive: 5\r\n"
                + "X-Correlation-Id: 0195b3c0-0000-7000-8000-00000000abcd\r\n"
                + "Authorization: Bearer t\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("x-correlation-id: 0195b3c0-0000-7000-8000-00000000abcd");
        Upstream.Received received =
                upstream.received("GET /api/donations/headers").getLast();
        assertThat(received.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(received.header("X-Forwarded-Host")).isEqualTo("boucle.test");
        assertThat(received.header("X-Correlation-Id")).isEqualTo("0195b3c0-0000-7000-8000-00000000abcd");
        assertThat(received.header("Authorization")).isEqualTo("Bearer t");
        for (String gone :
                new String[] {"X-Secret", "X-User-Id", "Forwarded", "X-Real-IP", "Cookie", "TE", "Keep-Alive"}) {
            assertThat(received.header(gone)).as(gone).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b\"c<script>", "jean-dupont-44", "0612345678", "short"})
    void a_correlation_id_that_could_name_someone_is_replaced(String id) throws Exception {
        upstream.on("GET /api/donations/id", 200, "text/plain", "x");
        HttpResponse<String> answer = Door.CLIENT.send(
                door.request("/api/donations/id").header("X-Correlation-Id", id).build(), BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("X-Correlation-Id"))
                .get()
                .asString()
                .hasSize(36)
                .isNotEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/donations/../health",
                "/api/donations/%2e%2e/health",
                "/api//donations",
                "/api/donations/a;b",
                "/api/donations/%2Fx"
            })
    void a_path_with_two_readings_is_refused(String path) throws Exception {
        assertThat(door.raw("GET " + path + " HTTP/1.1\r\nHost: b\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @Test
    void an_unknown_context_is_a_404_problem() throws Exception {
        HttpResponse<String> answer = door.get("/api/nothing/here");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"/problems/not-found\"")
                .contains("\"instance\":\"/api/nothing/here\"");
    }

    @Test
    void too_much_json_is_refused_at_its_head() throws Exception {
        String answer = door.raw("POST /api/donations/lots HTTP/1.1\r\n"
                + "Host: b\r\n"
                + "Content-Type: application/json\r\n"
                + "Content-Length: 52428800\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/body-too-large");
    }

    @Test
    void too_much_json_in_chunks_is_refused_when_counted() throws Exception {
        upstream.on("POST /api/donations/counted", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
        });
        HttpRequest chunked = door.request("/api/donations/counted")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[1_200_000])))
                .build();
        assertThat(Door.CLIENT.send(chunked, BodyHandlers.ofString()).statusCode())
                .isEqualTo(413);
    }

    @Test
    void fifty_megabytes_of_json_are_refused_while_they_arrive() throws Exception {
        HttpRequest large = door.request("/api/donations/lots")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[50 << 20]))
                .build();
        assertThat(Door.CLIENT.send(large, BodyHandlers.ofString()).statusCode())
                .isEqualTo(413);
    }

    @Test
    void each_service_document_is_found() throws Exception {
        upstream.on("GET /openapi.yml", 200, "application/yaml", "openapi: 3.0.1");
        assertThat(door.get("/api/openapi/waste-register.yml").body()).isEqualTo("openapi: 3.0.1");
        assertThat(door.get("/api/openapi").body()).contains("/api/openapi/waste-register.yml");
        assertThat(door.get("/api/openapi/nothing.yml").statusCode()).isEqualTo(404);
    }

    @Test
    void the_public_keys_come_from_accounts() throws Exception {
        upstream.json("GET /.well-known/jwks.json", "{\"keys\":[]}");
        assertThat(door.get("/.well-known/jwks.json").body()).isEqualTo("{\"keys\":[]}");
    }

    @Test
    void health_names_the_part_that_is_down() throws Exception {
        upstream.json("GET /health", "{}");
        HttpResponse<String> answer = door.get("/health");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"repairs\":\"DOWN\"").contains("\"donations\":\"UP\"");
    }

    @Test
    void what_the_gateway_itself_does_not_have_is_a_problem_too() throws Exception {
        HttpResponse<String> wrongMethod =
                Door.CLIENT.send(door.request("/health").DELETE().build(), BodyHandlers.ofString());
        assertThat(wrongMethod.statusCode()).isEqualTo(405);
        assertThat(wrongMethod.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(door.get("/nowhere").statusCode()).isEqualTo(404);
    }
}
