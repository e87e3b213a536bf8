package fr.boucle.redistribution.stock;

import fr.boucle.values.DeviceKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a device is, as the workshop declared it when it was ready.
 *
 * @param organisation the workshop that holds it and prepares it
 */
public record Equipment(
        UUID id,
        String code,
        UUID organisation,
        String communeCode,
        Model machine,
        Condition condition,
        Instant readyAt) {

    /** What the convention under which the device was given allows. */
    public enum Resale {
        NONE,
        SOLIDARITY,
        FREE
    }

    /** What was built. */
    public record Model(
            DeviceKind kind,
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable Integer memoryMegabytes) {}

    /** What the workshop made of it, and what the donor's convention allows. */
    public record Condition(
            String grade,
            Resale resale,
            Set<String> accessories,
            @Nullable UUID certificate,
            Proved proved) {
        public Condition {
            accessories = Set.copyOf(accessories);
        }
    }

    /**
     * What the workshop proved, and what it did not: documents say no more.
     *
     * @param dataState {@code ERASED}, {@code MEDIA_REMOVED}, {@code NO_MEDIUM}, {@code SETTINGS_RESET} or {@code MAKER_SAYS_NONE}; null of devices from before it was told
     * @param failed functions that fail, and go with the device named
     * @param untested functions that nobody tried
     * @param refurbished whether every function was tested and none fails; null of devices from before it was told
     */
    public record Proved(
            @Nullable String dataState,
            List<String> failed,
            List<String> untested,
            @Nullable Boolean refurbished) {
        /** Nothing is known. */
        public static final Proved NOTHING = new Proved(null, List.of(), List.of(), null);

        public Proved {
            failed = List.copyOf(failed);
            untested = List.copyOf(untested);
        }
    }

    public DeviceKind kind() {
        return machine.kind();
    }

    public String grade() {
        return condition.grade();
    }

    public Resale resale() {
        return condition.resale();
    }

    public Set<String> accessories() {
        return condition.accessories();
    }
}
