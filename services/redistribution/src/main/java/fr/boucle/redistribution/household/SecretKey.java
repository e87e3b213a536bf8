package fr.boucle.redistribution.household;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A key of 32 bytes that lives in a file outside the database, raw or in base64. */
final class SecretKey {
    private static final Logger LOG = LoggerFactory.getLogger(SecretKey.class);
    private static final int LENGTH = 32;

    private SecretKey() {}

    /** The key of a file; without one, a key that lasts as long as this process, with a warning. */
    static byte[] read(String setting, String file) {
        if (file.isBlank()) {
            LOG.warn("{} is not set: contacts written now cannot be read after a restart", setting);
            byte[] ephemeral = new byte[LENGTH];
            new SecureRandom().nextBytes(ephemeral);
            return ephemeral;
        }
        try {
            byte[] content = Files.readAllBytes(Path.of(file));
            return content.length == LENGTH ? content : decoded(setting, content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key file of " + setting, e);
        }
    }

    private static byte[] decoded(String setting, byte[] content) {
        byte[] key = Base64.getDecoder().decode(new String(content, StandardCharsets.US_ASCII).strip());
        if (key.length != LENGTH) {
            throw new IllegalStateException(setting + " names a file that has no key of 32 bytes, raw or in base64");
        }
        return key;
    }
}
