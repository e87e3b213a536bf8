package fr.boucle.redistribution.household;

import fr.boucle.redistribution.reference.Json;
import fr.boucle.values.Sha256;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What can be compared without being kept: keyed hashes of contacts, and the household's tracking code, which is derived
 * from the reference, so that it can be said again to a client that repeats its post, and is stored hashed only.
 */
@Singleton
public class Fingerprints {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 16;
    private static final int GROUP = 4;

    private final Json json;
    private final SecretKeySpec key;

    Fingerprints(Json json, @Value("${BOUCLE_CONTACT_HASH_KEY_FILE:}") String file) {
        this.json = json;
        this.key = new SecretKeySpec(SecretKey.read("BOUCLE_CONTACT_HASH_KEY_FILE", file), "HmacSHA256");
    }

    /** The keyed hashes of a contact's telephone number and address, each normalised. */
    List<byte[]> of(Contact contact) {
        List<byte[]> hashes = new ArrayList<>();
        if (contact.phone() != null) {
            String digits = contact.phone().replaceAll("[^0-9+]", "").replaceFirst("^(\\+|00)330?", "0");
            hashes.add(mac("phone:" + digits));
        }
        if (contact.email() != null) {
            hashes.add(mac("email:" + contact.email().strip().toLowerCase(Locale.ROOT)));
        }
        return hashes;
    }

    /** Stands for a request's content where a client's repetition is compared with its first. */
    public String ofContent(Object content) {
        return HexFormat.of().formatHex(mac("content:" + json.write(content)));
    }

    /** Four groups of four symbols: 80 bits. */
    public String trackingCode(String reference) {
        return code(mac("tracking:" + reference));
    }

    /** The code of whoever fetches a device instead of the household. */
    String pickUpCode(UUID reservationId, String name) {
        return code(mac("pick-up:" + reservationId + ":" + name));
    }

    private static String code(byte[] bytes) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(SYMBOLS.charAt(bytes[i] & 0x1f));
        }
        return code.toString();
    }

    /** What is stored of a tracking code, as typed: case, spaces and hyphens do not matter. */
    static byte[] ofTrackingCode(String typed) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return Sha256.of(code);
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
