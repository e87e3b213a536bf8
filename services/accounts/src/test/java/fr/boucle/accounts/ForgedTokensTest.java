package fr.boucle.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import fr.boucle.testkit.Answer;
import fr.boucle.testkit.Caller;
import fr.boucle.testkit.Someone;
import fr.boucle.testkit.Tokens;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import fr.boucle.web.TokenClaims;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that are signed with the right key and are not what accounts gives: none of them opens anything, none is a fault of ours. */
class ForgedTokensTest {
    private static final Actor STEWARD = Someone.with(Role.STEWARD);

    /** What a token may have wrong. */
    private enum Wrong {
        NO_END(claims -> claims.expirationTime(null)),
        ENDED(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))),
        FOR_SOMEBODY_ELSE(claims -> claims.audience("autre")),
        FOR_NOBODY(claims -> claims.audience((String) null)),
        FROM_SOMEBODY_ELSE(claims -> claims.issuer("autre")),
        NOT_YET(claims -> claims.notBeforeTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))))),
        MEMBER_IS_A_WORD(claims -> claims.subject("steward")),
        MEMBER_IS_NEARLY_AN_ID(claims -> claims.subject("1-1-1-1-1")),
        ORGANISATION_IS_A_WORD(claims -> claims.claim(TokenClaims.ORGANISATION, "' OR 1=1 --")),
        ORGANISATION_IS_A_LIST(claims -> claims.claim(TokenClaims.ORGANISATION, List.of("a", "b"))),
        NO_ORGANISATION(claims -> claims.claim(TokenClaims.ORGANISATION, null)),
        NO_ROLES(claims -> claims.claim("roles", null)),
        ROLES_ARE_A_WORD(claims -> claims.claim("roles", "steward"));

        private final UnaryOperator<JWTClaimsSet.Builder> change;

        Wrong(UnaryOperator<JWTClaimsSet.Builder> change) {
            this.change = change;
        }
    }

    @Test
    void what_accounts_gives_opens_what_it_should() {
        Answer _ = with(Tokens.signed(Tokens.header(), claims().build())).expect(200);
    }

    @ParameterizedTest
    @EnumSource(Wrong.class)
    void a_claim_that_is_missing_or_wrong_opens_nothing(Wrong wrong) {
        String token =
                Tokens.signed(Tokens.header(), wrong.change.apply(claims()).build());
        Answer _ = with(token).expectProblem(401, "sign-in-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "RS512", "PS256", "PS384", "PS512"})
    void another_algorithm_of_the_same_key_opens_nothing(String algorithm) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
                .type(new JOSEObjectType(TokenClaims.TYPE))
                .keyID("test")
                .build();
        Answer _ = with(Tokens.signed(header, claims().build())).expectProblem(401, "sign-in-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "dpop+jwt", "logout+jwt"})
    void another_kind_of_token_opens_nothing(String type) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(type))
                .keyID("test")
                .build();
        Answer _ = with(Tokens.signed(header, claims().build())).expectProblem(401, "sign-in-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "e30.e30.", "eyJhbGciOiJub25lIn0.e30.", "null"})
    void what_is_no_token_opens_nothing(String token) {
        Answer answer = with(token);
        assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer");
        Answer _ = answer.expectProblem(401, "sign-in-required");
    }

    private static JWTClaimsSet.Builder claims() {
        return Tokens.claims(STEWARD, Instant.now().plus(Duration.ofMinutes(10)));
    }

    private static Answer with(String token) {
        return Caller.at(A.part().url(), token).get("/api/accounts/members?limit=1");
    }
}
