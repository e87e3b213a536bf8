package fr.boucle.checks;

import fr.boucle.testkit.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** The key files that services are given, made anew for each run. */
final class KeyFiles {
    private static final String DEMO_PASSWORD = "a demonstration that is only a check";

    private KeyFiles() {}

    /** Makes them and says the environment that names them. */
    static Map<String, String> in(Path folder) {
        try {
            Path checkpoints = Files.createTempDirectory(folder, "checkpoints");
            return Map.of(
                    "BOUCLE_SIGNING_KEY_FILE", pem(folder.resolve("token-key.pem"), Keys.rsa()),
                    "BOUCLE_CERTIFICATE_KEY_FILE", pem(folder.resolve("certificate-key.pem"), Keys.ed25519()),
                    "BOUCLE_REGISTER_KEY_FILE", pem(folder.resolve("register-key.pem"), Keys.ed25519()),
                    "BOUCLE_CONTACT_KEY_FILE", secret(folder.resolve("contact-key")),
                    "BOUCLE_CONTACT_HASH_KEY_FILE", secret(folder.resolve("contact-hash-key")),
                    "BOUCLE_CHECKPOINT_DIR", checkpoints.toString(),
                    "BOUCLE_DEMO", "true",
                    "BOUCLE_DEMO_PASSWORD", DEMO_PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password of the demonstration's members. */
    static String demoPassword() {
        return DEMO_PASSWORD;
    }

    private static String pem(Path file, KeyPair pair) {
        return Keys.pem(file, pair).toString();
    }

    private static String secret(Path file) throws IOException {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Files.writeString(file, Base64.getEncoder().encodeToString(bytes) + "\n")
                .toString();
    }
}
