package fr.boucle.redistribution.letter;

import fr.boucle.mail.Messenger;
import fr.boucle.redistribution.reference.Json;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends short messages to mobile telephones, where the operator has a gateway for them. The number is never logged. */
@Singleton
@Requires(property = "boucle.sms.url", notEquals = "")
class TextMessenger {
    private static final Logger LOG = LoggerFactory.getLogger(TextMessenger.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Json json;
    private final URI gateway;
    private final String token;

    TextMessenger(
            Json json, @Value("${boucle.sms.url}") String url, @Value("${boucle.sms.token-file}") String tokenFile)
            throws IOException {
        this.json = json;
        this.gateway = URI.create(url);
        this.token =
                tokenFile.isEmpty() ? "" : Files.readString(Path.of(tokenFile)).strip();
    }

    /** What the gateway is sent. */
    @Serdeable
    record Message(String to, String text) {
        @Override
        public String toString() {
            return "Message";
        }
    }

    /** The number as a gateway takes it, of a French mobile telephone; nothing for any other, which gets a letter on paper. */
    static Optional<String> mobile(String phone) {
        String digits = phone.replaceAll("[^0-9+]", "").replaceFirst("^(\\+|00)330?", "0");
        return digits.matches("0[67]\\d{8}") ? Optional.of("+33" + digits.substring(1)) : Optional.empty();
    }

    /** Hands a message over. */
    Messenger.Handed deliver(String number, Letter letter) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.write(new Message(number, letter.shortly()))));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 == 2) {
                return Messenger.Handed.TAKEN;
            }
            LOG.warn("a short message was not taken: {}", status);
        } catch (IOException e) {
            LOG.warn(
                    "a short message could not be handed over: {}", e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Messenger.Handed.LATER;
    }
}
