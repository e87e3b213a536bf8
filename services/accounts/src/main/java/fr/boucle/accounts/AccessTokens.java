package fr.boucle.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.boucle.accounts.key.SigningKeys;
import fr.boucle.values.Ids;
import fr.boucle.web.TokenClaims;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Makes the tokens that every service verifies by itself. */
@Singleton
class AccessTokens {
    static final Duration LIFE = Duration.ofMinutes(10);

    private final SigningKeys keys;
    private final InstantSource clock;

    AccessTokens(SigningKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    String of(Member.Active member, List<String> roles, UUID session) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(TokenClaims.TYPE))
                .keyID(keys.signing().getKeyID())
                .build();
        try {
            SignedJWT token = new SignedJWT(header, claims(member, roles, session));
            token.sign(new RSASSASigner(keys.signing()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key signs", e);
        }
    }

    private JWTClaimsSet claims(Member.Active member, List<String> roles, UUID session) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(TokenClaims.ISSUER)
                .audience(TokenClaims.AUDIENCE)
                .subject(member.id().toString())
                .claim(TokenClaims.ORGANISATION, member.organisationId().toString())
                .claim(TokenClaims.SESSION, session.toString())
                .claim("roles", roles)
                .jwtID(Ids.next().toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
    }
}
