package fr.boucle.gateway.session;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The two keys of the sessions, made of the one in the file: one seals cookies, one marks forms. */
@Singleton
class SessionKeys {
    private static final Logger LOG = LoggerFactory.getLogger(SessionKeys.class);

    private final SecretKeySpec cookies;
    private final byte[] forms;

    SessionKeys(@Value("${boucle.session-key-file}") String keyFile) throws IOException {
        byte[] key = key(keyFile);
        this.cookies = new SecretKeySpec(hmac(key, "cookie"), "AES");
        this.forms = hmac(key, "form");
    }

    SecretKeySpec ofCookies() {
        return cookies;
    }

    byte[] ofForms() {
        return forms.clone();
    }

    private static byte[] key(String keyFile) throws IOException {
        if (keyFile.isBlank()) {
            LOG.warn("BOUCLE_SESSION_KEY_FILE is not set: sessions end when the gateway stops");
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
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

    static byte[] hmac(byte[] key, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
