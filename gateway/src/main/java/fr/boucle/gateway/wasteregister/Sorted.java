package fr.boucle.gateway.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of many items that were to be sorted, or would. */
@Serdeable
public record Sorted(
        long passed, @Nullable List<Kept> refused, @Nullable List<String> unknown, boolean more) {
    /** One that stays where it is. */
    @Serdeable
    public record Kept(
            @Nullable String deviceCode, @Nullable String kind, String slug) {}

    @Override
    public List<Kept> refused() {
        return refused == null ? List.of() : refused;
    }

    @Override
    public List<String> unknown() {
        return unknown == null ? List.of() : unknown;
    }
}
