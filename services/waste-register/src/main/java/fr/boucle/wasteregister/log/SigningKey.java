package fr.boucle.wasteregister.log;

import fr.boucle.values.Sha256;
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
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Ed25519 key that signs checkpoints, and the vkey by which readers know it (C2SP signed-note). Never in the database. */
@Singleton
class SigningKey {
    private static final Logger LOG = LoggerFactory.getLogger(SigningKey.class);
    private static final byte ED25519 = 1;
    private static final int RAW_LENGTH = 32;

    private final String origin;
    private final PrivateKey secret;
    private final byte[] open;

    SigningKey(@Value("${boucle.register.key-file:}") String file, @Value("${boucle.register.origin}") String origin) {
        this.origin = origin;
        try {
            KeyPair pair = file.isBlank() ? ephemeral() : pair(read(Path.of(file)));
            secret = pair.getPrivate();
            byte[] encoded = pair.getPublic().getEncoded();
            open = Arrays.copyOfRange(encoded, encoded.length - RAW_LENGTH, encoded.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("BOUCLE_REGISTER_KEY_FILE names a PKCS#8 PEM file of an Ed25519 key", e);
        }
    }

    /** The register's name, for its whole life. */
    String origin() {
        return origin;
    }

    byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key signs no more", e);
        }
    }

    /** The first four bytes of SHA-256(name, newline, 1, public key). */
    byte[] id() {
        var digest = Sha256.digest();
        digest.update((origin + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(ED25519);
        return Arrays.copyOf(digest.digest(open), 4);
    }

    String vkey() {
        byte[] typed = new byte[RAW_LENGTH + 1];
        typed[0] = ED25519;
        System.arraycopy(open, 0, typed, 1, RAW_LENGTH);
        return origin + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    private static KeyPair ephemeral() throws GeneralSecurityException {
        LOG.warn("BOUCLE_REGISTER_KEY_FILE is not set: checkpoints are signed with a key that ends with this process");
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static PrivateKey read(Path file) throws GeneralSecurityException {
        try {
            String pem = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
            byte[] encoded = Base64.getMimeDecoder().decode(pem);
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IOException e) {
            throw new UncheckedIOException("BOUCLE_REGISTER_KEY_FILE cannot be read", e);
        }
    }

    /** The public half: the generator makes it from the 32 secret bytes it is given as randomness (RFC 8032 §5.1.5). */
    private static KeyPair pair(PrivateKey secret) throws GeneralSecurityException {
        byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(255, new Fixed(seed));
        KeyPair pair = generator.generateKeyPair();
        if (!Arrays.equals(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(), seed)) {
            throw new GeneralSecurityException("this Java does not make a key pair from its seed");
        }
        return new KeyPair(pair.getPublic(), secret);
    }

    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] bytes;

        Fixed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
