package fr.boucle.observatory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The names of the organisations of one thread, each asked for once. */
final class Names {
    private final Organisations organisations;
    private final Map<UUID, Optional<String>> known = new HashMap<>();

    Names(Organisations organisations) {
        this.organisations = organisations;
    }

    Optional<String> of(@Nullable UUID organisation) {
        return Optional.ofNullable(organisation)
                .flatMap(id ->
                        known.computeIfAbsent(id, one -> organisations.find(one).map(Organisations.Row::name)));
    }
}
