package fr.boucle.gateway.repairs;

import io.micronaut.serde.annotation.Serdeable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the workshop with devices in hand.
 *
 * @param mark by what the others tell this person's devices apart: nobody is named
 */
@Serdeable
public record Colleague(String memberId, @Nullable String mark, boolean you, long devices) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Whether an address names somebody. */
    static boolean isNamed(String text) {
        return ID.matcher(text).matches();
    }
}
