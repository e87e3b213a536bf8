package fr.boucle.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.gateway.Upstream;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
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
    private static Upstream upstream;
    private static Door door;

    @BeforeAll
    static void start() {
        upstream = new Upstream();
        Map<String, Object> properties = upstream.properties();
        properties.put("boucle.services.repairs", "http://127.0.0.1:1");
        properties.put("micronaut.http.client.read-timeout", "1s");
        properties.put("boucle.sign-in-per-minute", "3");
        properties.put("boucle.hosts", "b");
        door = new Door(ApplicationContext.run(EmbeddedServer.class, properties));
    }

    @AfterAll
    static void stop() {
        door.close();
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
        HttpResponse<String> answer = door.get("/api/donations/empty");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void an_empty_200_ends() throws Exception {
        upstream.on("GET /api/donations/nothing", 200, "application/json", "");
        assertThat(door.get("/api/donations/nothing").statusCode()).isEqualTo(200);
    }

    @Test
    void head_has_the_length_and_no_body() throws Exception {
        upstream.on("HEAD /api/donations/lots", exchange -> {
            exchange.getResponseHeaders().set("Content-Length", "1234");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        HttpResponse<String> answer = Door.CLIENT.send(
                door.request("/api/donations/lots")
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
        HttpRequest chunked = door.request("/api/donations/echo")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8))))
                .build();
        assertThat(Door.CLIENT.send(chunked, BodyHandlers.ofString()).body()).isEqualTo(sent);
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
        HttpRequest upload = door.request("/api/donations/files")
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.fromPublisher(
                        BodyPublishers.ofByteArrays(java.util.Collections.nCopies(50, megabyte)), 50L << 20))
                .build();
        assertThat(Door.CLIENT.send(upload, BodyHandlers.ofString()).statusCode())
                .isEqualTo(201);
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
                Door.CLIENT.send(door.request("/api/donations/export").build(), BodyHandlers.ofByteArray());
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
        try (Socket socket = new Socket("127.0.0.1", door.port())) {
            Door.send(
                    socket,
                    "POST /api/donations/left HTTP/1.1\r\nHost: b\r\nContent-Type: text/csv\r\nContent-Length: 5000000\r\n\r\n");
            socket.getOutputStream().write(new byte[100_000]);
        }
        assertThat(broken.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void expect_continue_is_answered() throws Exception {
        upstream.on("POST /api/donations/polite", 201, "application/json", "{}");
        HttpRequest polite = door.request("/api/donations/polite")
                .expectContinue(true)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"a\":1}"))
                .build();
        assertThat(Door.CLIENT.send(polite, BodyHandlers.ofString()).statusCode())
                .isEqualTo(201);
        assertThat(upstream.received("POST /api/donations/polite").getLast().body())
                .isEqualTo("{\"a\":1}");
    }

    @Test
    void a_service_that_is_down_is_a_503_that_names_it() throws Exception {
        HttpResponse<String> answer = door.get("/api/repairs/devices");
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
        HttpResponse<String> answer = door.get("/api/donations/slow");
        release.complete(null);
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("/problems/service-slow");
    }

    @Test
    void a_service_that_breaks_off_mid_answer_breaks_off_here_too() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            Map<String, Object> properties = upstream.properties();
            properties.put("boucle.services.donations", "http://127.0.0.1:" + server.getLocalPort());
            properties.put("boucle.hosts", "b");
            Thread.ofVirtual().start(() -> {
                try (Socket socket = server.accept()) {
                    assertThat(socket.getInputStream().read(new byte[1000])).isPositive();
                    Door.send(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
                } catch (IOException closed) {
                    throw new IllegalStateException(closed);
                }
            });
            try (EmbeddedServer own = ApplicationContext.run(EmbeddedServer.class, properties);
                    Socket socket = new Socket("127.0.0.1", own.getPort())) {
                Door.send(socket, "GET /api/donations/half HTTP/1.1\r\nHost: b\r\n\r\n");
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).contains("half").doesNotEndWith("0\r\n\r\n");
            } catch (java.net.SocketException reset) {
                assertThat(reset).hasMessageContaining("reset");
            }
        }
    }
}
