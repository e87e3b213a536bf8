package fr.boucle.redistribution.stock;

import fr.boucle.values.DeviceKind;
import java.time.Instant;
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
            @Nullable UUID certificate) {
        public Condition {
            accessories = Set.copyOf(accessories);
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
