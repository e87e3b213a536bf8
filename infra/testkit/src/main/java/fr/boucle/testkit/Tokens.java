package fr.boucle.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import fr.boucle.web.Actor;
import fr.boucle.web.TokenClaims;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Signs tokens as the accounts service does, with a key of this JVM, and serves the public half where services look. */
public final class Tokens {
    private static final Tokens INSTANCE = new Tokens();
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Map<Actor, Valid> SIGNED = new ConcurrentHashMap<>();

    /** Signing is dear: an actor keeps a token while it is good for half its life. */
    private record Valid(String token, Instant expires) {
        boolean isFresh(Instant now) {
            return now.plus(LIFE.dividedBy(2)).isBefore(expires);
        }
    }

    private final RSASSASigner signer;
    private final HttpServer server;

    private Tokens() {
        KeyPair pair = Keys.rsa();
        signer = Keys.signer(pair);
        RSAKey key = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                .keyID("test")
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .build();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        byte[] keys = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/.well-known/jwks.json", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(keys);
            }
        });
        server.setExecutor(command -> Thread.ofVirtual().start(command));
        server.start();
    }

    /** Where services find the public key. */
    public static String keysUrl() {
        return "http://127.0.0.1:" + INSTANCE.server.getAddress().getPort() + "/.well-known/jwks.json";
    }

    /**
     * A valid token.
     *
     * @param actor whom it names
     */
    public static String of(Actor actor) {
        Instant now = Instant.now();
        Valid valid = SIGNED.get(actor);
        if (valid == null || !valid.isFresh(now)) {
            Instant expires = now.plus(LIFE);
            valid = new Valid(of(actor, expires), expires);
            SIGNED.put(actor, valid);
        }
        return valid.token();
    }

    /**
     * A token that ends at a given time.
     *
     * @param actor whom it names
     * @param expires its end, in the past for an expired one
     */
    public static String of(Actor actor, Instant expires) {
        return signed(header(), claims(actor, expires).build());
    }

    /** The head of a token as accounts makes it, with the test's key. */
    public static JWSHeader header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(TokenClaims.TYPE))
                .keyID("test")
                .build();
    }

    /**
     * What a token says as accounts makes it, to be changed by a test that tries to break in.
     *
     * @param actor whom it names
     * @param expires its end
     */
    public static JWTClaimsSet.Builder claims(Actor actor, Instant expires) {
        return new JWTClaimsSet.Builder()
                .issuer(TokenClaims.ISSUER)
                .audience(TokenClaims.AUDIENCE)
                .subject(actor.member().toString())
                .claim(TokenClaims.ORGANISATION, actor.organisation().toString())
                .claim("roles", List.copyOf(actor.roles()))
                .issueTime(Date.from(expires.minus(LIFE)))
                .expirationTime(Date.from(expires));
    }

    /**
     * A token signed with the key that services trust, whatever it says.
     *
     * @param header its head
     * @param claims what it says
     */
    public static String signed(JWSHeader header, JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(INSTANCE.signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
