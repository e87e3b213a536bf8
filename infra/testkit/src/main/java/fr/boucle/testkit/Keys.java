package fr.boucle.testkit;

import com.nimbusds.jose.crypto.RSASSASigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.util.Base64;
import java.util.Optional;
import org.conscrypt.Conscrypt;

/**
 * Key pairs for tests. RSA is native where Conscrypt has a library for the machine: with the first compiler alone Java's own takes
 * seconds for a key and 20 ms for a token.
 */
public final class Keys {
    private static final int RSA_BITS = 2048;
    private static final Optional<Provider> NATIVE =
            Conscrypt.isAvailable() ? Optional.of(Conscrypt.newProvider()) : Optional.empty();

    private Keys() {}

    /** An RSA pair of 2048 bits, for tokens. */
    public static KeyPair rsa() {
        try {
            KeyPairGenerator generator = NATIVE.isPresent()
                    ? KeyPairGenerator.getInstance("RSA", NATIVE.get())
                    : KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java makes RSA keys", e);
        }
    }

    /** An Ed25519 pair, for checkpoints and certificates. */
    public static KeyPair ed25519() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java makes Ed25519 keys", e);
        }
    }

    /**
     * Writes the private half as services read it: PKCS#8 in PEM.
     *
     * @param file what to write, in a folder that exists
     * @param pair whose private half
     * @return the file
     */
    public static Path pem(Path file, KeyPair pair) {
        String kind = "PRIVATE KEY-----\n";
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPrivate().getEncoded());
        try {
            return Files.writeString(file, "-----BEGIN " + kind + lines + "\n-----END " + kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RSASSASigner signer(KeyPair rsa) {
        RSASSASigner signer = new RSASSASigner(rsa.getPrivate());
        NATIVE.ifPresent(provider -> signer.getJCAContext().setProvider(provider));
        return signer;
    }
}
