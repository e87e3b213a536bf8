package fr.boucle.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key that signs tokens, and the one that will: both public halves are published, so that every service knows the
 * next key before it signs, and the former one for as long as its tokens live. Rotation: give the new key as the next
 * one; an hour later make it the first and the old one the next; another hour later leave the old one out.
 */
@Context
class SigningKeys {
    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final int BITS = 2048;

    private final RSAKey signing;
    private final JWKSet published;

    SigningKeys(
            @Value("${boucle.signing-key-file}") String file,
            @Value("${boucle.signing-key-file-next}") String nextFile) {
        signing = file.isBlank() ? ephemeral() : read(Path.of(file));
        List<JWK> keys = new ArrayList<>(List.of(signing.toPublicJWK()));
        if (!nextFile.isBlank()) {
            keys.add(read(Path.of(nextFile)).toPublicJWK());
        }
        published = new JWKSet(keys);
    }

    RSAKey signing() {
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
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            return key((RSAPublicKey) pair.getPublic(), (RSAPrivateCrtKey) pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java makes RSA keys", e);
        }
    }

    private static RSAKey read(Path file) {
        try {
            var pem = PEM.matcher(Files.readString(file));
            if (!pem.find()) {
                throw new IllegalStateException(file + " holds no PKCS#8 key in PEM form (BEGIN PRIVATE KEY)");
            }
            KeyFactory factory = KeyFactory.getInstance("RSA");
            byte[] der = Base64.getMimeDecoder().decode(pem.group(1));
            RSAPrivateCrtKey secret = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(der));
            if (secret.getModulus().bitLength() < BITS) {
                throw new IllegalStateException(file + " holds an RSA key of less than " + BITS + " bits");
            }
            PublicKey open =
                    factory.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
            return key((RSAPublicKey) open, secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " holds no RSA key", e);
        }
    }

    private static RSAKey key(RSAPublicKey open, RSAPrivateCrtKey secret) {
        try {
            return new RSAKey.Builder(open)
                    .privateKey(secret)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (JOSEException e) {
            throw new IllegalStateException("every RSA key has a thumbprint", e);
        }
    }
}
