package fr.boucle.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import fr.boucle.stack.Ports;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Keys;
import fr.boucle.testkit.ServicePart;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The signing key is changed as {@code SigningKeys} says, while another part goes on verifying what was signed before: at
 * no step does anyone have to sign in again.
 */
class KeyRotationTest {
    private static final String PASSWORD = "une boucle qui tourne";

    @TempDir
    private Path folder;

    @Test
    void a_token_signed_before_the_rotation_is_good_after_it_until_its_key_is_left_out() throws Exception {
        Path old = key("old.pem");
        Path fresh = key("fresh.pem");
        Map<String, Object> settings = settings(old, fresh);
        try (ServicePart issuer = ServicePart.start("accounts", settings);
                ServicePart verifier = ServicePart.start("accounts", keysOf(settings))) {
            String before = token(issuer);
            accepts(verifier, before);

            restart(issuer, settings, fresh.toString(), old.toString());
            String after = token(issuer);
            assertThat(keyId(after)).isNotEqualTo(keyId(before));
            assertThat(published(issuer)).containsExactlyInAnyOrder(keyId(before), keyId(after));
            accepts(verifier, before);
            accepts(verifier, after);

            restart(issuer, settings, fresh.toString(), "");
            verifier.stop();
            verifier.start();
            assertThat(published(issuer)).containsExactly(keyId(after));
            accepts(verifier, after);
            Answer _ = members(verifier, before).expectProblem(401, "sign-in-required");
        }
    }

    @Test
    void the_next_key_is_known_to_every_service_before_it_signs() throws Exception {
        Map<String, Object> settings = settings(key("one.pem"), key("two.pem"));
        try (ServicePart issuer = ServicePart.start("accounts", settings)) {
            assertThat(published(issuer)).hasSize(2).contains(keyId(token(issuer)));
        }
    }

    private static void restart(ServicePart issuer, Map<String, Object> settings, String signing, String next) {
        settings.put("BOUCLE_SIGNING_KEY_FILE", signing);
        settings.put("BOUCLE_SIGNING_KEY_FILE_NEXT", next);
        issuer.stop();
        issuer.start();
    }

    private static void accepts(ServicePart part, String token) {
        Answer _ = members(part, token).expect(200);
    }

    private static Answer members(ServicePart part, String token) {
        return Caller.at(part.url(), token).get("/api/accounts/members");
    }

    private static String token(ServicePart part) {
        return part.asNobody()
                .post("/api/accounts/sessions", Map.of("email", "steward@territoire.demo", "password", PASSWORD))
                .expect(201)
                .at("/accessToken");
    }

    private static String keyId(String token) throws Exception {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }

    private static Set<String> published(ServicePart part) throws Exception {
        String keys = part.asNobody().get("/.well-known/jwks.json").expect(200).text();
        return JWKSet.parse(keys).getKeys().stream().map(JWK::getKeyID).collect(Collectors.toSet());
    }

    private static Map<String, Object> settings(Path signing, Path next) {
        int port = Ports.free(1).getFirst();
        Map<String, Object> settings = new HashMap<>();
        settings.put("BOUCLE_DEMO", "true");
        settings.put("BOUCLE_DEMO_PASSWORD", PASSWORD);
        settings.put("BOUCLE_SIGNING_KEY_FILE", signing.toString());
        settings.put("BOUCLE_SIGNING_KEY_FILE_NEXT", next.toString());
        settings.put("BOUCLE_PORT", Integer.toString(port));
        settings.put("BOUCLE_JWKS_URL", "http://127.0.0.1:" + port + "/.well-known/jwks.json");
        return settings;
    }

    private static Map<String, Object> keysOf(Map<String, Object> issuer) {
        return Map.of("BOUCLE_JWKS_URL", String.valueOf(issuer.get("BOUCLE_JWKS_URL")));
    }

    private Path key(String name) {
        return Keys.pem(folder.resolve(name), Keys.rsa());
    }
}
