package fr.boucle.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/** The secrets of one data directory: made once, kept in files of mode 600, known to nobody else. */
final class Secrets {
    private static final int RSA_BITS = 2048;

    private final Path directory;

    private Secrets(Path directory) {
        this.directory = directory;
    }

    /** The secrets kept in {@code directory}, which is closed to other accounts. */
    static Secrets in(Path directory) {
        try {
            OwnersFile.close(directory);
            return new Secrets(directory);
        } catch (IOException e) {
            throw StackProblem.cannotWrite(directory, e);
        }
    }

    /** The RSA key that signs tokens: private key as PKCS#8 PEM, public key beside it as {@code .pub.pem}. */
    Path tokenKey() {
        return keyPair("token-key", "RSA");
    }

    /** The Ed25519 key that signs the register's checkpoints. */
    Path registerKey() {
        return keyPair("register-key", "Ed25519");
    }

    /** The Ed25519 key that signs erasure certificates. */
    Path certificateKey() {
        return keyPair("certificate-key", "Ed25519");
    }

    /** 32 random bytes, in one line of Base64. */
    Path key(String name) {
        Path file = directory.resolve(name);
        Supplier<String> fresh = () -> Base64.getEncoder().encodeToString(Secret.bytes(32)) + "\n";
        OwnersFile.keptIn(file, fresh);
        return file;
    }

    /** A password. */
    String password(String name) {
        return OwnersFile.keptIn(directory.resolve(name), Secret::word);
    }

    /** The demonstration password: the one of the environment, which is kept, else the one kept or made now. */
    String demoPassword() {
        Path file = directory.resolve("demo-password");
        Optional<String> given = Environment.text("BOUCLE_DEMO_PASSWORD");
        if (given.isPresent() && !given.get().equals(kept(file))) {
            replace(file, given.get());
        }
        return OwnersFile.keptIn(file, Secret::word);
    }

    private static String kept(Path file) {
        return Files.exists(file) ? OwnersFile.keptIn(file, Secret::word) : "";
    }

    private static void replace(Path file, String secret) {
        try {
            Files.deleteIfExists(file);
            OwnersFile.write(file, secret.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw StackProblem.cannotWrite(file, e);
        }
    }

    private Path keyPair(String name, String algorithm) {
        Path file = directory.resolve(name + ".pem");
        if (Files.exists(file)) {
            return file;
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("RSA")) {
                generator.initialize(RSA_BITS);
            }
            KeyPair pair = generator.generateKeyPair();
            Path publicFile = directory.resolve(name + ".pub.pem");
            Files.deleteIfExists(publicFile);
            OwnersFile.write(publicFile, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            OwnersFile.write(file, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            return file;
        } catch (GeneralSecurityException | IOException e) {
            throw new StackProblem("The key %s could not be made (%s).".formatted(file, e.getMessage()), e);
        }
    }

    private static byte[] pem(String kind, byte[] content) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(kind, lines)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
