package fr.boucle.donations.lot;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When who may claim: first the own organisation, then public bodies, then associations; absent: at once. */
public record Opening(
        Instant claimDeadline,
        @Nullable Instant publicBodiesFrom,
        @Nullable Instant associationsFrom) {
    /** Whether claims are taken no longer. */
    public boolean isOver(Instant at) {
        return !at.isBefore(claimDeadline);
    }

    /** From when an organisation may claim, when it is not at once. */
    public Optional<Instant> from(boolean publicBody) {
        return Optional.ofNullable(publicBody ? publicBodiesFrom : associationsFrom);
    }

    /** Whether the devices are still the own organisation's to keep. */
    boolean isInside(Instant at) {
        Instant first = publicBodiesFrom == null ? associationsFrom : publicBodiesFrom;
        return first != null && at.isBefore(first);
    }
}
