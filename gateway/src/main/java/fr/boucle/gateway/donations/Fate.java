package fr.boucle.gateway.donations;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the others told of a device since it left. */
@Serdeable
public record Fate(@Nullable List<Step> steps) {
    /** One thing that happened. */
    @Serdeable
    public record Step(String event, @Nullable Instant at) {}

    @Override
    public List<Step> steps() {
        return steps == null ? List.of() : steps;
    }
}
