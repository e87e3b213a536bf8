package fr.boucle.gateway.donations;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was kept before anything was given, and why the rest was not. */
@Serdeable
public record Reductions(
        long listed,
        long shownInside,
        long upgraded,
        long reassigned,
        @Nullable List<Count> notKept,
        long toPublicBodies,
        long toAssociations) {
    /** How many devices had a reason. */
    @Serdeable
    public record Count(@Nullable String reason, long devices) {}

    @Override
    public List<Count> notKept() {
        return notKept == null ? List.of() : notKept;
    }
}
