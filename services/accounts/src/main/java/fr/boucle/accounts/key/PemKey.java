package fr.boucle.accounts.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a signing key from a file: PKCS#8 in PEM form, RSA, 2048 bits or more. */
final class PemKey {
    static final int BITS = 2048;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private PemKey() {}

    static RSAKey read(Path file) {
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey secret = (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(der(file)));
            if (secret.getModulus().bitLength() < BITS) {
                throw new IllegalStateException(file + " holds an RSA key of less than " + BITS + " bits");
            }
            var open = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
            return key((RSAPublicKey) factory.generatePublic(open), secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " holds no RSA key", e);
        }
    }

    /** The key pair as a JSON Web Key for RS256, named by its thumbprint. */
    static RSAKey key(RSAPublicKey open, RSAPrivateCrtKey secret) {
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

    private static byte[] der(Path file) {
        try {
            Matcher pem = PEM.matcher(Files.readString(file));
            if (!pem.find()) {
                throw new IllegalStateException(file + " holds no PKCS#8 key in PEM form (BEGIN PRIVATE KEY)");
            }
            return Base64.getMimeDecoder().decode(pem.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
