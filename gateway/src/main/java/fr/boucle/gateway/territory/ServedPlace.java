package fr.boucle.gateway.territory;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a commune is served here, and else by whom.
 *
 * @param elsewhere who serves it, where that is known
 * @param quartiers that a household of it may name, where there are any
 */
@Serdeable
public record ServedPlace(
        String communeCode,
        @Nullable String name,
        boolean served,
        @Nullable List<Elsewhere> elsewhere,
        @Nullable List<Quartier> quartiers) {
    /** Who serves households from elsewhere. */
    @Serdeable
    public record Elsewhere(
            String name, String url, @Nullable List<String> departements) {
        @Override
        public List<String> departements() {
            return departements == null ? List.of() : departements;
        }
    }

    @Override
    public List<Quartier> quartiers() {
        return quartiers == null ? List.of() : quartiers;
    }

    @Override
    public List<Elsewhere> elsewhere() {
        return elsewhere == null ? List.of() : elsewhere;
    }
}
