package fr.boucle.gateway.donations;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a choice of many devices, or would: how many pass, which not and why. */
@Serdeable
public record Chosen(
        int deviceCount,
        int passed,
        @Nullable List<Kept> refused,
        @Nullable List<String> unknown,
        @Nullable List<String> ambiguous) {
    /** A device that does not pass. */
    @Serdeable
    public record Kept(
            String deviceId,
            @Nullable String code,
            String slug,
            @Nullable String detail) {}

    @Override
    public List<Kept> refused() {
        return refused == null ? List.of() : refused;
    }

    @Override
    public List<String> unknown() {
        return unknown == null ? List.of() : unknown;
    }

    @Override
    public List<String> ambiguous() {
        return ambiguous == null ? List.of() : ambiguous;
    }
}
