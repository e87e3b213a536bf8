package fr.boucle.donations;

import fr.boucle.values.Sha256;
import org.jspecify.annotations.Nullable;

/** A hash of what a request asked: a repeated request finds what it made. */
public final class Fingerprint {
    private Fingerprint() {}

    public static String of(@Nullable Object... parts) {
        StringBuilder text = new StringBuilder();
        for (@Nullable Object part : parts) {
            text.append(part).append('\n');
        }
        return Sha256.hex(text.toString());
    }
}
