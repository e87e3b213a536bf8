package fr.boucle.observatory;

import fr.boucle.messaging.EventJson;
import fr.boucle.values.Sha256;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The reference files in force. */
@Singleton
class References {
    private static final String EMISSIONS = "/reference/ademe-acv-numerique-2.1.0.json";

    private final EmissionFactorsView emissions;
    private final String sha256;

    References(EventJson json) {
        byte[] bytes = read();
        emissions = json.read(new String(bytes, StandardCharsets.UTF_8), EmissionFactorsView.class);
        sha256 = Sha256.hex(bytes);
    }

    EmissionFactorsView emissions() {
        return emissions;
    }

    /** By which the bytes of the file are known. */
    String emissionsSha256() {
        return sha256;
    }

    private static byte[] read() {
        try (InputStream in = Objects.requireNonNull(References.class.getResourceAsStream(EMISSIONS))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
