package fr.boucle.gateway.session;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals a session into a cookie (AES-256-GCM) and opens it again; what was changed, is too old or has another key opens as nothing. */
@Singleton
class SessionCookie {
    private static final Logger LOG = LoggerFactory.getLogger(SessionCookie.class);
    private static final int NONCE = 12;
    private static final int LARGEST = 16_000;

    private final ObjectMapper json;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec cookieKey;
    private final SecretKeySpec formKey;
    private final boolean secure;

    SessionCookie(
            ObjectMapper json,
            InstantSource clock,
            @Value("${boucle.session-key-file}") String keyFile,
            @Value("${boucle.public-url}") String publicUrl)
            throws IOException {
        this.json = json;
        this.clock = clock;
        this.secure = publicUrl.startsWith("https:");
        byte[] key = key(keyFile);
        this.cookieKey = new SecretKeySpec(hmac(key, "cookie"), "AES");
        this.formKey = new SecretKeySpec(hmac(key, "form"), "HmacSHA256");
    }

    String name() {
        return secure ? "__Host-boucle" : "boucle";
    }

    Optional<Session> read(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(name())
                .flatMap(cookie -> open(cookie.getValue()))
                .filter(session -> session.until().isAfter(clock.instant()));
    }

    Cookie write(Session session) {
        return cookie(seal(session)).maxAge(java.time.Duration.between(clock.instant(), session.until()));
    }

    Cookie forget() {
        return cookie("").maxAge(0);
    }

    /** What a form carries to show that this session asked for it. */
    String formToken(Session session) {
        byte[] mac = hmac(formKey.getEncoded(), session.id());
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

    private String seal(Session session) {
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
                deflater.write(json.writeValueAsBytes(session));
            }
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(packed.toByteArray());
            byte[] all = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<Session> open(String value) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(value);
            if (all.length <= NONCE) {
                return Optional.empty();
            }
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, java.util.Arrays.copyOf(all, NONCE));
            byte[] packed = cipher.doFinal(all, NONCE, all.length - NONCE);
            try (InflaterInputStream inflater = new InflaterInputStream(new java.io.ByteArrayInputStream(packed))) {
                return Optional.ofNullable(json.readValue(inflater.readNBytes(LARGEST), Session.class));
            }
        } catch (GeneralSecurityException | IOException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, cookieKey, new GCMParameterSpec(128, nonce));
        cipher.updateAAD("boucle session 1".getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] key(String keyFile) throws IOException {
        if (keyFile.isBlank()) {
            LOG.warn("BOUCLE_SESSION_KEY_FILE is not set: sessions end when the gateway stops");
            byte[] key = new byte[32];
            random.nextBytes(key);
            return key;
        }
        byte[] content = Files.readAllBytes(Path.of(keyFile));
        byte[] key = content.length == 32
                ? content
                : Base64.getMimeDecoder().decode(new String(content, StandardCharsets.ISO_8859_1).trim());
        if (key.length < 32) {
            throw new IOException(keyFile + " must hold 32 random bytes, raw or in base64");
        }
        return key;
    }

    private static byte[] hmac(byte[] key, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
