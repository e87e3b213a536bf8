package fr.boucle.checks;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A session of a demonstration's member, and a new member who was invited: their secrets are looked for everywhere. */
final class SignedIn {
    private static final String API = "/api/accounts/";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private SignedIn() {}

    static void fill(World world) {
        Caller nobody = world.services.asNobody("accounts");
        Map<String, String> credentials = Map.of("email", "agent@nantes.demo", "password", KeyFiles.demoPassword());
        Answer session = nobody.post(API + "sessions", credentials).expect(201);
        world.canaries.secret(KeyFiles.demoPassword(), "password of a session");
        world.canaries.secret(session.at("/accessToken"), "access token");
        world.canaries.secret(session.at("/refreshToken"), "refresh token");
        Map<String, Object> sheet = Map.of(
                "email", world.canaries.email("e-mail of a member"),
                "organisationId", String.valueOf(world.known.get("organisationId")),
                "roles", List.of("agent"));
        Answer invited = world.as("accounts", "steward")
                .put(API + "members/" + UUID.randomUUID(), sheet)
                .expect(201);
        String password = world.canaries.name("password of a new member") + " long enough";
        assertThat(invited.json().has("invitationCode")).isFalse();
        String code = code(nobody, invited.at("/sentTo"));
        world.canaries.secret(code, "invitation code");
        Answer _ = nobody.put(API + "invitations", Map.of("code", code, "password", password))
                .expect(204);
        Answer _ = nobody.post(API + "sessions", Map.of("email", sheet.get("email"), "password", password))
                .expect(201);
    }

    /** Of the letter in the demonstration's box: the end of the address that it leads to. */
    private static String code(Caller nobody, String address) {
        return eventually(PATIENCE, () -> {
            for (JsonNode letter : nobody.get(API + "demo-mails").expect(200).json()) {
                if (letter.path("address").asText().equals(address)) {
                    String link = letter.path("paragraphs").get(2).asText();
                    return link.substring(link.lastIndexOf('/') + 1);
                }
            }
            throw new AssertionError("no letter to " + address);
        });
    }
}
