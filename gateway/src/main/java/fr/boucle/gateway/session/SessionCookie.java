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
import org.jspecify.annotations.Nullable;

/** The cookie that holds a session, and the token that its forms carry. */
@Singleton
class SessionCookie {
    private static final String PURPOSE = "session";
    private static final int LARGEST = 16_000;
    private static final int OF_SESSION = 32;
    private static final int OF_WRITER = 16;

    private final Seal seal;
    private final SessionKeys keys;
    private final EndedSessions ended;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final boolean secure;

    SessionCookie(
            Seal seal,
            SessionKeys keys,
            EndedSessions ended,
            InstantSource clock,
            @Value("${boucle.public-url}") String publicUrl) {
        this.seal = seal;
        this.keys = keys;
        this.ended = ended;
        this.clock = clock;
        this.secure = publicUrl.startsWith("https:");
    }

    String name() {
        return secure ? "__Host-boucle" : "boucle";
    }

    Optional<Session> read(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(name())
                .flatMap(cookie -> seal.open(PURPOSE, cookie.getValue(), Session.class, LARGEST))
                .filter(session -> session.until().isAfter(clock.instant()) && !ended.has(session));
    }

    /** From now on no cookie of this session opens anything. */
    void end(Session session) {
        ended.end(session);
    }

    Cookie write(Session session) {
        return cookie(seal.of(PURPOSE, session)).maxAge(java.time.Duration.between(clock.instant(), session.until()));
    }

    Cookie forget() {
        return cookie("").maxAge(0);
    }

    /** What a form carries to show that this session asked for it, and for whom. */
    String formToken(Session session) {
        return mark(session.id(), OF_SESSION) + writer(session);
    }

    /** Who fills in the forms of this session, in a word that tells nobody who it is. */
    String writer(@Nullable Session session) {
        return mark(
                Optional.ofNullable(session)
                        .flatMap(Session::member)
                        .map(member -> "member " + member.memberId() + " of " + member.organisationId())
                        .orElse("nobody known"),
                OF_WRITER);
    }

    /** The same word, as a form carries it: the form was theirs, whatever became of its session. */
    static String writerIn(String token) {
        return token.length() == OF_SESSION + OF_WRITER ? token.substring(OF_SESSION) : "";
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

    private String mark(String what, int length) {
        byte[] mac = SessionKeys.hmac(keys.ofForms(), what);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac).substring(0, length);
    }

    private Cookie cookie(String value) {
        return Cookie.of(name(), value).path("/").httpOnly(true).secure(secure).sameSite(SameSite.Lax);
    }
}
