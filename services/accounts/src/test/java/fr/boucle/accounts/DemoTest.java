package fr.boucle.accounts;

import static fr.boucle.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import fr.boucle.accounts.demo.DemoAccounts;
import fr.boucle.accounts.demo.DemoPerson;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Keys;
import fr.boucle.testkit.ServicePart;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as it runs for the demonstration: its own keys from files, verified through its own door. */
class DemoTest {
    private static final String PASSWORD = "une boucle qui tourne";

    @TempDir
    private Path keys;

    @Test
    void the_readme_names_everybody_of_the_demonstration() throws Exception {
        String readme =
                Files.readString(Path.of(System.getProperty("boucle.root", "."), "services", "accounts", "README.md"));
        assertThat(DemoAccounts.ORGANISATIONS).allSatisfy(organisation -> assertThat(readme)
                .contains("| %s | `…%s` | %s"
                        .formatted(
                                organisation.name(),
                                organisation.id().toString().substring(24),
                                organisation.kind())));
        assertThat(DemoAccounts.PEOPLE).allSatisfy(person -> assertThat(readme)
                .containsPattern(Pattern.quote(person.email()) + " \\(`…(?:\\d{9})?"
                        + person.id().toString().substring(33) + "`\\)"));
    }

    @Test
    void the_demonstration_signs_in_with_tokens_that_the_published_keys_verify() throws Exception {
        Path first = key("first.pem");
        Path second = key("second.pem");
        Map<String, Object> settings = settings(first, second);
        try (ServicePart part = ServicePart.start("accounts", settings)) {
            JWKSet published = JWKSet.parse(
                    part.asNobody().get("/.well-known/jwks.json").expect(200).text());
            assertThat(published.getKeys()).hasSize(2).noneMatch(key -> key.isPrivate());
            for (DemoPerson person : DemoAccounts.PEOPLE) {
                Answer session = signIn(part, person.email(), PASSWORD).expect(201);
                assertThat(session.at("/roles")).isEqualTo("[\"" + person.role() + "\"]");
                verify(session.at("/accessToken"), published, person);
            }
            String token = signIn(part, "steward@territoire.demo", PASSWORD).at("/accessToken");
            Caller steward = Caller.at(part.url(), token);
            assertThat(steward.get("/api/accounts/members").expect(200).json()).hasSize(DemoAccounts.PEOPLE.size());
            assertThat(steward.get("/api/accounts/organisations").expect(200).json())
                    .hasSize(8);
            Answer _ = Caller.at(part.url(), token.substring(0, token.length() - 4) + "AAAA")
                    .get("/api/accounts/members")
                    .expectProblem(401, "sign-in-required");
        }
    }

    @Test
    void seeding_again_changes_nothing_and_publishes_nothing() throws Exception {
        try (ServicePart part = ServicePart.start("accounts", settings(key("one.pem"), key("two.pem")))) {
            eventually(() -> assertThat(part.log().of("accounts")).hasSize(8));
            part.stop();
            part.start();
            Answer _ = signIn(part, "agent@nantes.demo", PASSWORD).expect(201);
            assertThat(part.log().of("accounts")).hasSize(8).allMatch(event -> event.name()
                    .equals("OrganisationApproved"));
            assertThat(part.log()
                            .of("accounts", DemoAccounts.ATELIER)
                            .getFirst()
                            .json()
                            .at("/statuses"))
                    .hasSize(2);
        }
    }

    private static Answer signIn(ServicePart part, String email, String password) {
        return part.asNobody().post("/api/accounts/sessions", Map.of("email", email, "password", password));
    }

    private static void verify(String token, JWKSet published, DemoPerson person) throws Exception {
        SignedJWT jwt = SignedJWT.parse(token);
        assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        RSAKey key = (RSAKey) published.getKeyByKeyId(jwt.getHeader().getKeyID());
        assertThat(key).isNotNull();
        assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
        var claims = jwt.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("boucle");
        assertThat(claims.getAudience()).containsExactly("boucle");
        assertThat(jwt.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(claims.getSubject()).isEqualTo(person.id().toString());
        assertThat(claims.getStringClaim("org")).isEqualTo(person.organisation().toString());
        assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of(person.role()));
        assertThat(claims.toString()).doesNotContain("@");
    }

    private static Map<String, Object> settings(Path signing, Path next) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Map<String, Object> settings = new HashMap<>();
        settings.put("BOUCLE_DEMO", "true");
        settings.put("BOUCLE_DEMO_PASSWORD", PASSWORD);
        settings.put("BOUCLE_SIGNING_KEY_FILE", signing.toString());
        settings.put("BOUCLE_SIGNING_KEY_FILE_NEXT", next.toString());
        settings.put("BOUCLE_PORT", Integer.toString(port));
        settings.put("BOUCLE_JWKS_URL", "http://127.0.0.1:" + port + "/.well-known/jwks.json");
        return settings;
    }

    private Path key(String name) {
        return Keys.pem(keys.resolve(name), Keys.rsa());
    }
}
