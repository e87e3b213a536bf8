package fr.boucle.redistribution.letter;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import fr.boucle.redistribution.A;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.ServicePart;
import fr.boucle.web.Actor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Short messages against a real HTTP server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextMessageTest {
    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer gateway;
    private ServicePart service;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            received.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        gateway.start();
        Path token = Files.writeString(folder.resolve("token"), "secret\n");
        service = ServicePart.start(
                "redistribution",
                Map.of(
                        "BOUCLE_SMS_URL",
                        "http://127.0.0.1:" + gateway.getAddress().getPort() + "/messages",
                        "BOUCLE_SMS_TOKEN_FILE",
                        token.toString(),
                        "boucle.notifications-every",
                        "1s"));
    }

    @AfterAll
    void stop() {
        service.close();
        gateway.stop(0);
    }

    private String opened(Actor mediator, String phone) {
        ObjectNode body = A.request("NONE", "LAPTOP", phone);
        return service.as(mediator)
                .once()
                .post(A.API + "/requests", body)
                .expect(201)
                .at("/reference");
    }

    private Answer letters(Actor mediator, String reference) {
        return service.as(mediator)
                .get(A.API + "/requests/" + reference + "/letters")
                .expect(200);
    }

    @Test
    void who_left_a_mobile_number_only_gets_a_short_message_and_a_landline_a_letter_on_paper() {
        Actor mediator = A.mediator();
        String mobile = opened(mediator, "06 98 76 54 32");
        String landline = opened(mediator, "02 40 11 22 33");
        eventually(() -> assertThat(letters(mediator, mobile).at("/0/outcome")).isEqualTo("SENT"));
        eventually(
                () -> assertThat(letters(mediator, landline).at("/0/outcome")).isEqualTo("TO_PRINT"));
        assertThat(received).singleElement().satisfies(message -> assertThat(message)
                .contains("Bearer secret", "+33698765432", mobile, "/suivre")
                .doesNotContain("Nora"));
    }

    @Test
    void only_a_mobile_number_is_sent_a_message() {
        assertThat(TextMessenger.mobile("+33 (0)7 00 00 00 00")).contains("+33700000000");
        assertThat(TextMessenger.mobile("0033 7 00 00 00 00")).contains("+33700000000");
        assertThat(TextMessenger.mobile("02 40 00 00 00")).isEmpty();
    }
}
