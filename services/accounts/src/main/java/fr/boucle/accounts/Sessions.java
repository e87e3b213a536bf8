package fr.boucle.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fr.boucle.values.Ids;
import fr.boucle.web.Claims;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Makes sessions: an access token that every service verifies by itself, beside the refresh token given with it. */
@Singleton
class Sessions {
    private static final Duration ACCESS = Duration.ofMinutes(10);

    private final SigningKeys keys;
    private final InstantSource clock;

    Sessions(SigningKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Serdeable
    @Schema(
            name = "Session",
            description = "Send accessToken as Authorization: Bearer; change refreshToken for the next session")
    record Session(
            String accessToken,
            String refreshToken,
            String tokenType,
            long expiresInSeconds,
            MemberOf member,
            OrganisationOf organisation,
            List<String> roles) {
        @Serdeable
        record MemberOf(UUID id) {}

        @Serdeable
        record OrganisationOf(UUID id, String name, OrganisationKind kind) {}

        @Override
        public String toString() {
            return "(a session)";
        }
    }

    /** The answer that carries a session; nobody may keep it. */
    MutableHttpResponse<Session> answer(
            HttpStatus status, Member.Active member, Identity organisation, Secret refresh) {
        List<String> roles = List.copyOf(member.roles());
        Session session = new Session(
                accessToken(member, roles),
                refresh.text(),
                "Bearer",
                ACCESS.toSeconds(),
                new Session.MemberOf(member.id()),
                new Session.OrganisationOf(member.organisationId(), organisation.name(), organisation.kind()),
                roles);
        return HttpResponse.<Session>status(status).body(session).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private String accessToken(Member.Active member, List<String> roles) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(Claims.ISSUER)
                .subject(member.id().toString())
                .claim(Claims.ORGANISATION, member.organisationId().toString())
                .claim("roles", roles)
                .jwtID(Ids.next().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(ACCESS)))
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(keys.signing().getKeyID())
                .build();
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(keys.signing()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key signs", e);
        }
    }
}
