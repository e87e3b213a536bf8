package fr.boucle.gateway.territory;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a commune is served here, and else by whom.
 *
 * @param elsewhere who serves it, where that is known
 */
@Serdeable
public record ServedPlace(
        String communeCode,
        @Nullable String name,
        boolean served,
        @Nullable List<Elsewhere> elsewhere) {
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
    public List<Elsewhere> elsewhere() {
        return elsewhere == null ? List.of() : elsewhere;
    }
}
