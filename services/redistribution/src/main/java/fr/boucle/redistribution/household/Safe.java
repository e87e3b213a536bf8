package fr.boucle.redistribution.household;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what people wrote of themselves, and every free text about them, before it reaches a table: AES-256-GCM under a key
 * outside the database, bound to the row it belongs to.
 */
@Singleton
public class Safe {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Safe(@Value("${BOUCLE_CONTACT_KEY_FILE:}") String file) {
        this.key = new SecretKeySpec(SecretKey.read("BOUCLE_CONTACT_KEY_FILE", file), "AES");
    }

    public byte[] seal(UUID owner, String text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    public String open(UUID owner, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, owner, Arrays.copyOfRange(sealed, NONCE, sealed.length));
        return new String(text, StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, byte[] nonce, UUID owner, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the sealed text does not open with this key", e);
        }
    }
}
