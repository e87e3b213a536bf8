package fr.boucle.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.gateway.Upstream;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Guessing a tracking code is slow, and who guesses does not close the door for others. */
@Timeout(60)
class HouseholdLimitsTest {
    private static final String FOLLOWED = "/api/redistribution/followed-requests";
    private static Upstream upstream;
    private static Door door;

    @BeforeAll
    static void start() {
        upstream = new Upstream();
        Map<String, Object> properties = upstream.properties();
        properties.put("boucle.household-per-minute", "2");
        properties.put("boucle.trusted-proxies", "127.0.0.1");
        door = new Door(ApplicationContext.run(EmbeddedServer.class, properties));
    }

    @AfterAll
    static void stop() {
        door.close();
        upstream.close();
    }

    private static HttpResponse<String> post(String path, String address) throws IOException, InterruptedException {
        return Door.CLIENT.send(
                door.request(path)
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", address)
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private static List<Integer> statuses(int times, String path, String address)
            throws IOException, InterruptedException {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            statuses.add(post(path, address).statusCode());
        }
        return statuses;
    }

    @Test
    void wrong_codes_use_up_an_address_for_a_while_and_only_that_address() throws Exception {
        upstream.on("POST " + FOLLOWED, 404, "application/problem+json", "{}");
        assertThat(statuses(2, FOLLOWED, "192.0.2.1")).containsExactly(404, 429);
        HttpResponse<String> refused = post(FOLLOWED + "/notices", "192.0.2.1");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("/problems/too-many-requests");
        assertThat(post(FOLLOWED, "192.0.2.2").statusCode()).isEqualTo(404);
        assertThat(upstream.received("POST " + FOLLOWED)).hasSize(2);
    }

    @Test
    void own_requests_are_limited_by_address_and_reading_is_not() throws Exception {
        upstream.on("POST /api/redistribution/own-requests", 201, "application/json", "{}");
        upstream.json("POST /api/redistribution/priority-previews", "{}");
        assertThat(statuses(5, "/api/redistribution/own-requests", "192.0.2.3"))
                .endsWith(429)
                .filteredOn(status -> status == 201)
                .hasSize(4);
        assertThat(statuses(30, "/api/redistribution/priority-previews", "192.0.2.3"))
                .containsOnly(200);
    }
}
