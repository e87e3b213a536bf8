package fr.boucle.gateway.session;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals what a browser keeps for us (AES-256-GCM) and opens it again; what was changed, has another key or was sealed for another
 * purpose opens as nothing.
 */
@Singleton
class Seal {
    private static final int NONCE = 12;

    private final ObjectMapper json;
    private final SessionKeys keys;
    private final SecureRandom random = new SecureRandom();

    Seal(ObjectMapper json, SessionKeys keys) {
        this.json = json;
        this.keys = keys;
    }

    String of(String purpose, Object value) {
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
                deflater.write(json.writeValueAsBytes(value));
            }
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            byte[] closed = cipher(purpose, Cipher.ENCRYPT_MODE, nonce).doFinal(packed.toByteArray());
            byte[] all = ByteBuffer.allocate(NONCE + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was sealed, as far as its text is no longer than that. */
    <T> Optional<T> open(String purpose, String sealed, Class<T> type, int largest) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed);
            if (all.length <= NONCE) {
                return Optional.empty();
            }
            Cipher cipher = cipher(purpose, Cipher.DECRYPT_MODE, java.util.Arrays.copyOf(all, NONCE));
            byte[] packed = cipher.doFinal(all, NONCE, all.length - NONCE);
            try (InflaterInputStream inflater = new InflaterInputStream(new java.io.ByteArrayInputStream(packed))) {
                return Optional.ofNullable(json.readValue(inflater.readNBytes(largest), type));
            }
        } catch (GeneralSecurityException | IOException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(String purpose, int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.ofCookies(), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(("boucle " + purpose + " 1").getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
