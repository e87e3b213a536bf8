package fr.boucle.accounts.key;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key that signs tokens, and the one that will: both public halves are published, so that every service knows the
 * next key before it signs, and the former one for as long as its tokens live. Rotation: give the new key as the next
 * one; an hour later make it the first and the old one the next; another hour later leave the old one out.
 */
@Context
public class SigningKeys {
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private final RSAKey signing;
    private final JWKSet published;

    SigningKeys(
            @Value("${boucle.signing-key-file}") String file,
            @Value("${boucle.signing-key-file-next}") String nextFile) {
        signing = file.isBlank() ? ephemeral() : PemKey.read(Path.of(file));
        List<JWK> keys = new ArrayList<>(List.of(signing.toPublicJWK()));
        if (!nextFile.isBlank()) {
            keys.add(PemKey.read(Path.of(nextFile)).toPublicJWK());
        }
        published = new JWKSet(keys);
    }

    /** The whole key that signs now. */
    public RSAKey signing() {
        return signing;
    }

    /** The public halves as a JSON Web Key Set. */
    String published() {
        return published.toString(true);
    }

    private static RSAKey ephemeral() {
        LOG.warn("BOUCLE_SIGNING_KEY_FILE is not set: tokens are signed with a key that ends with this process");
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(PemKey.BITS);
            KeyPair pair = generator.generateKeyPair();
            return PemKey.key((RSAPublicKey) pair.getPublic(), (RSAPrivateCrtKey) pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java makes RSA keys", e);
        }
    }
}
