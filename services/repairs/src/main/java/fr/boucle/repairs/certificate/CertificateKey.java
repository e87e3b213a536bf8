package fr.boucle.repairs.certificate;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Ed25519 key that signs certificates of erasure. It lies in a file, never in the database. */
@Singleton
class CertificateKey {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateKey.class);

    private final KeyPair pair;

    CertificateKey(@Value("${BOUCLE_CERTIFICATE_KEY_FILE:}") String file) {
        try {
            pair = file.isBlank() ? ephemeral() : read(Path.of(file));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("BOUCLE_CERTIFICATE_KEY_FILE names a PKCS#8 PEM file of an Ed25519 key", e);
        }
    }

    /** The public half, as base64 of its X.509 form. */
    String open() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    String sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key signs no more", e);
        }
    }

    /** Whether a signature is a public key's on this text; nothing that cannot be read is. */
    static boolean isSigned(String text, String signature, String open) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(open)));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    private static KeyPair ephemeral() throws GeneralSecurityException {
        LOG.warn(
                "BOUCLE_CERTIFICATE_KEY_FILE is not set: certificates are signed by a key that ends with this process");
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static KeyPair read(Path file) throws GeneralSecurityException {
        String body =
                text(file).replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
        PrivateKey secret = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(255, new Seeded(seed));
        return new KeyPair(generator.generateKeyPair().getPublic(), secret);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the generator the secret key's own seed: the JDK has no other way from the secret half to the public one. */
    private static final class Seeded extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Seeded(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
