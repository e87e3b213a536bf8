package fr.boucle.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.gateway.Upstream;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proxy against a real upstream: first of all the faults its HTTP client was known for. */
@Timeout(60)
class ApiDoorTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Upstream upstream;
    private static EmbeddedServer gateway;

    @BeforeAll
    static void start() {
        upstream = new Upstream();
        Map<String, Object> properties = upstream.properties();
        properties.put("boucle.services.repairs", "http://127.0.0.1:1");
        properties.put("micronaut.http.client.read-timeout", "1s");
        properties.put("boucle.sign-in-per-minute", "3");
        gateway = ApplicationContext.run(EmbeddedServer.class, properties);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        upstream.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void an_answer_without_a_body_ends(int status) throws Exception {
        upstream.on("GET /api/donations/empty", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        HttpResponse<String> answer = get("/api/donations/empty");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void an_empty_200_ends() throws Exception {
        upstream.on("GET /api/donations/nothing", 200, "application/json", "");
        assertThat(get("/api/donations/nothing").statusCode()).isEqualTo(200);
    }

    @Test
    void head_has_the_length_and_no_body() throws Exception {
        upstream.on("HEAD /api/donations/lots", exchange -> {
            exchange.getResponseHeaders().set("Content-Length", "1234");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        HttpResponse<String> answer = CLIENT.send(
                request("/api/donations/lots")
                        .method("HEAD", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Length")).contains("1234");
    }

    @Test
    void chunks_pass_both_ways() throws Exception {
        upstream.on("POST /api/donations/echo", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/csv");
            exchange.sendResponseHeaders(200, 0);
            exchange.getRequestBody().transferTo(exchange.getResponseBody());
            exchange.close();
        });
        String sent = "ligne;série\n".repeat(20_000);
        HttpRequest chunked = request("/api/donations/echo")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8))))
                .build();
        assertThat(CLIENT.send(chunked, BodyHandlers.ofString()).body()).isEqualTo(sent);
    }

    @Test
    void fifty_megabytes_pass_without_being_kept() throws Exception {
        AtomicLong counted = new AtomicLong();
        AtomicLong most = new AtomicLong();
        upstream.on("POST /api/donations/files", exchange -> {
            byte[] buffer = new byte[1 << 16];
            InputStream body = exchange.getRequestBody();
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                if (counted.addAndGet(read) % (5 << 20) < read) {
                    most.accumulateAndGet(
                            io.netty.buffer.PooledByteBufAllocator.DEFAULT
                                    .metric()
                                    .usedDirectMemory(),
                            Math::max);
                }
            }
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        byte[] megabyte = new byte[1 << 20];
        HttpRequest upload = request("/api/donations/files")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.fromPublisher(
                        BodyPublishers.ofByteArrays(java.util.Collections.nCopies(50, megabyte)), 50L << 20))
                .build();
        assertThat(CLIENT.send(upload, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
        assertThat(counted.get()).isEqualTo(50L << 20);
        assertThat(most.get()).as("pooled direct memory").isLessThan(40L << 20);
    }

    @Test
    void a_long_download_passes() throws Exception {
        upstream.on("GET /api/donations/export", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[1 << 20];
            for (int i = 0; i < 30; i++) {
                exchange.getResponseBody().write(part);
            }
            exchange.close();
        });
        HttpResponse<byte[]> answer =
                CLIENT.send(request("/api/donations/export").build(), BodyHandlers.ofByteArray());
        assertThat(answer.body()).hasSize(30 << 20);
    }

    @Test
    void a_caller_who_leaves_stops_the_upload() throws Exception {
        CompletableFuture<Boolean> broken = new CompletableFuture<>();
        upstream.on("POST /api/donations/left", exchange -> {
            try {
                exchange.getRequestBody().readAllBytes();
                broken.complete(false);
            } catch (IOException cut) {
                broken.complete(true);
            }
        });
        try (Socket socket = new Socket("127.0.0.1", gateway.getPort())) {
            send(
                    socket,
                    "POST /api/donations/left HTTP/1.1\r\nHost: b\r\nContent-Type: text/csv\r\nContent-Length: 5000000\r\n\r\n");
            socket.getOutputStream().write(new byte[100_000]);
        }
        assertThat(broken.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void expect_continue_is_answered() throws Exception {
        upstream.on("POST /api/donations/polite", 201, "application/json", "{}");
        HttpRequest polite = request("/api/donations/polite")
                .expectContinue(true)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"a\":1}"))
                .build();
        assertThat(CLIENT.send(polite, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
        assertThat(upstream.received("POST /api/donations/polite").getLast().body())
                .isEqualTo("{\"a\":1}");
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
        String first = raw("POST /api/donations/smuggle HTTP/1.1\r\nHost: b\r\nContent-Type: text/plain\r\n" + headers
                + "\r\n\r\n0\r\n\r\nGET /api/donations/smuggled HTTP/1.1\r\nHost: b\r\n\r\n");
        assertThat(first).startsWith("HTTP/1.1 400");
        assertThat(upstream.received("GET /api/donations/smuggled")).isEmpty();
    }

    @Test
    void headers_of_the_connection_and_of_trust_are_ours() throws Exception {
        upstream.on("GET /api/donations/headers", 200, "text/plain", "x");
        String answer = raw(
                "GET /api/donations/headers HTTP/1.1\r\nHost: boucle.test\r\nConnection: close, X-Secret\r\nX-Secret: 1\r\n"
                        + "X-Forwarded-For: 6.6.6.6\r\nX-Forwarded-Host: evil\r\nX-User-Id: root\r\nForwarded: for=6.6.6.6\r\nX-Real-IP: 6.6.6.6\r\n"
                        + "Cookie: boucle=secret\r\nTE: trailers\r\nKeep-Alive: 5\r\nX-Correlation-Id: abcdefgh-1\r\nAuthorization: Bearer t\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200").containsIgnoringCase("x-correlation-id: abcdefgh-1");
        Upstream.Received received =
                upstream.received("GET /api/donations/headers").getLast();
        assertThat(received.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(received.header("X-Forwarded-Host")).isEqualTo("boucle.test");
        assertThat(received.header("X-Correlation-Id")).isEqualTo("abcdefgh-1");
        assertThat(received.header("Authorization")).isEqualTo("Bearer t");
        for (String gone :
                new String[] {"X-Secret", "X-User-Id", "Forwarded", "X-Real-IP", "Cookie", "TE", "Keep-Alive"}) {
            assertThat(received.header(gone)).as(gone).isEmpty();
        }
    }

    @Test
    void an_unclear_correlation_id_is_replaced() throws Exception {
        upstream.on("GET /api/donations/id", 200, "text/plain", "x");
        HttpResponse<String> answer = CLIENT.send(
                request("/api/donations/id")
                        .header("X-Correlation-Id", "a b\"c<script>")
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("X-Correlation-Id"))
                .get()
                .asString()
                .hasSize(36);
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
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: b\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @Test
    void an_unknown_context_is_a_404_problem() throws Exception {
        HttpResponse<String> answer = get("/api/nothing/here");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"/problems/not-found\"")
                .contains("\"instance\":\"/api/nothing/here\"");
    }

    @Test
    void a_service_that_is_down_is_a_503_that_names_it() throws Exception {
        HttpResponse<String> answer = get("/api/repairs/devices");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("The service repairs does not answer");
    }

    @Test
    void a_service_that_is_slow_is_a_504() throws Exception {
        CompletableFuture<Void> release = new CompletableFuture<>();
        upstream.on("GET /api/donations/slow", exchange -> {
            release.join();
            exchange.close();
        });
        HttpResponse<String> answer = get("/api/donations/slow");
        release.complete(null);
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("/problems/service-slow");
    }

    @Test
    void a_service_that_breaks_off_mid_answer_breaks_off_here_too() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            Map<String, Object> properties = upstream.properties();
            properties.put("boucle.services.donations", "http://127.0.0.1:" + server.getLocalPort());
            Thread.ofVirtual().start(() -> {
                try (Socket socket = server.accept()) {
                    assertThat(socket.getInputStream().read(new byte[1000])).isPositive();
                    send(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                } catch (IOException closed) {
                    throw new IllegalStateException(closed);
                }
            });
            try (EmbeddedServer own = ApplicationContext.run(EmbeddedServer.class, properties);
                    Socket socket = new Socket("127.0.0.1", own.getPort())) {
                send(socket, "GET /api/donations/half HTTP/1.1\r\nHost: b\r\n\r\n");
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).contains("half").doesNotEndWith("0\r\n\r\n");
            } catch (java.net.SocketException reset) {
                assertThat(reset).hasMessageContaining("reset");
            }
        }
    }

    @Test
    void too_much_json_is_refused_at_its_head() throws Exception {
        String answer = raw(
                "POST /api/donations/lots HTTP/1.1\r\nHost: b\r\nContent-Type: application/json\r\nContent-Length: 52428800\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("/problems/body-too-large");
    }

    @Test
    void too_much_json_in_chunks_is_refused_when_counted() throws Exception {
        upstream.on("POST /api/donations/counted", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
        });
        HttpRequest chunked = request("/api/donations/counted")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[1_200_000])))
                .build();
        assertThat(CLIENT.send(chunked, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
    }

    @Test
    void fifty_megabytes_of_json_are_refused_while_they_arrive() throws Exception {
        HttpRequest large = request("/api/donations/lots")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[50 << 20]))
                .build();
        assertThat(CLIENT.send(large, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
    }

    @Test
    void each_service_document_is_found() throws Exception {
        upstream.on("GET /openapi.yml", 200, "application/yaml", "openapi: 3.0.1");
        assertThat(get("/api/openapi/waste-register.yml").body()).isEqualTo("openapi: 3.0.1");
        assertThat(get("/api/openapi").body()).contains("/api/openapi/waste-register.yml");
        assertThat(get("/api/openapi/nothing.yml").statusCode()).isEqualTo(404);
    }

    @Test
    void the_public_keys_come_from_accounts() throws Exception {
        upstream.json("GET /.well-known/jwks.json", "{\"keys\":[]}");
        assertThat(get("/.well-known/jwks.json").body()).isEqualTo("{\"keys\":[]}");
    }

    @Test
    void health_names_the_part_that_is_down() throws Exception {
        upstream.json("GET /health", "{}");
        HttpResponse<String> answer = get("/health");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"repairs\":\"DOWN\"").contains("\"donations\":\"UP\"");
    }

    @Test
    void signing_in_too_often_is_refused_by_e_mail() throws Exception {
        upstream.json("POST /api/accounts/sessions", "{}");
        int last = 0;
        for (int i = 0; i < 8; i++) {
            last = CLIENT.send(
                            request("/api/accounts/sessions")
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(
                                            "{\"email\":\"agent@nantes.demo\",\"password\":\"x\"}"))
                                    .build(),
                            BodyHandlers.ofString())
                    .statusCode();
        }
        assertThat(last).isEqualTo(429);
        assertThat(upstream.received("POST /api/accounts/sessions"))
                .hasSize(6)
                .allSatisfy(received -> assertThat(received.body()).contains("agent@nantes.demo"));
    }

    @Test
    void what_the_gateway_itself_does_not_have_is_a_problem_too() throws Exception {
        HttpResponse<String> wrongMethod =
                CLIENT.send(request("/health").DELETE().build(), BodyHandlers.ofString());
        assertThat(wrongMethod.statusCode()).isEqualTo(405);
        assertThat(wrongMethod.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.getPort() + path));
    }

    /** Sends bytes as they are and reads until the connection ends or falls silent. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", gateway.getPort())) {
            socket.setSoTimeout(3_000);
            send(socket, request);
            StringBuilder answer = new StringBuilder();
            byte[] buffer = new byte[8192];
            try {
                for (int read = socket.getInputStream().read(buffer);
                        read >= 0;
                        read = socket.getInputStream().read(buffer)) {
                    answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                }
            } catch (java.net.SocketTimeoutException silent) {
                return answer.toString();
            }
            return answer.toString();
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
