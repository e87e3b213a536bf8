package fr.boucle.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.testkit.Someone;
import fr.boucle.testkit.TestClock;
import fr.boucle.testkit.Tokens;
import fr.boucle.web.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever verifies tokens does so while accounts is away. */
class KeysOutageTest {
    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void the_last_good_keys_verify_for_a_day_and_without_any_the_request_comes_again() throws Exception {
        byte[] keys = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(Tokens.keysUrl())).build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
        HttpServer accounts = serving(0, keys);
        int port = accounts.getAddress().getPort();
        accounts.stop(0);
        String url = "http://127.0.0.1:" + port + "/jwks.json";
        try (ServicePart part = ServicePart.start("accounts", Map.of("BOUCLE_JWKS_URL", url))) {
            var steward = part.as(Someone.with(Role.STEWARD));
            Answer none = steward.get("/api/accounts/members").expectProblem(503, "temporarily-unavailable");
            assertThat(none.header("Retry-After")).isPresent();
            HttpServer again = serving(port, keys);
            Answer _ = steward.get("/api/accounts/members").expect(200);
            again.stop(0);
            TestClock.advance(Duration.ofHours(23));
            Answer _ = steward.get("/api/accounts/members").expect(200);
            TestClock.advance(Duration.ofHours(2));
            Answer _ = steward.get("/api/accounts/members").expectProblem(503, "temporarily-unavailable");
        }
    }

    private static HttpServer serving(int port, byte[] keys) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/jwks.json", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            try (var body = exchange.getResponseBody()) {
                body.write(keys);
            }
        });
        server.start();
        return server;
    }
}
