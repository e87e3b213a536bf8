package fr.boucle.gateway.operations;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a service says of its own parts. */
@Serdeable
record HealthDocument(@Nullable Map<String, Detail> details) {
    static final HealthDocument EMPTY = new HealthDocument(null);

    @Serdeable
    record Detail(@Nullable String status) {}

    /** The parts that are down; the service as a whole where none is named. */
    List<String> down() {
        List<String> named = details == null
                ? List.of()
                : details.entrySet().stream()
                        .filter(part -> "DOWN".equals(part.getValue().status()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        return named.isEmpty() ? List.of("service") : named;
    }
}
