package fr.boucle.gateway.session;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/** The cookie that holds a session, and the token that its forms carry. */
@Singleton
class SessionCookie {
    private final Seal seal;
    private final SessionKeys keys;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final boolean secure;

    SessionCookie(Seal seal, SessionKeys keys, InstantSource clock, @Value("${boucle.public-url}") String publicUrl) {
        this.seal = seal;
        this.keys = keys;
        this.clock = clock;
        this.secure = publicUrl.startsWith("https:");
    }

    String name() {
        return secure ? "__Host-boucle" : "boucle";
    }

    Optional<Session> read(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(name())
                .flatMap(cookie -> seal.open(cookie.getValue()))
                .filter(session -> session.until().isAfter(clock.instant()));
    }

    Cookie write(Session session) {
        return cookie(seal.of(session)).maxAge(java.time.Duration.between(clock.instant(), session.until()));
    }

    Cookie forget() {
        return cookie("").maxAge(0);
    }

    /** What a form carries to show that this session asked for it. */
    String formToken(Session session) {
        byte[] mac = SessionKeys.hmac(keys.ofForms(), session.id());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac).substring(0, 32);
    }

    boolean isFormToken(Session session, String token) {
        return MessageDigest.isEqual(
                formToken(session).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    String newId() {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    private Cookie cookie(String value) {
        return Cookie.of(name(), value).path("/").httpOnly(true).secure(secure).sameSite(SameSite.Lax);
    }
}
