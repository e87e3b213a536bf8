package fr.boucle.donations.device;

import fr.boucle.donations.law.Orientation;
import fr.boucle.donations.law.OrientationRules;
import org.jspecify.annotations.Nullable;

/**
 * Where a retired device is to go first: what the rules proposed, and what the agent decided instead.
 *
 * @param overruledBecause the agent's reason, when it decided
 */
public record Bearing(
        Orientation orientation,
        OrientationRules.Proposal proposed,
        @Nullable String overruledBecause) {

    /** As the rules propose. */
    public static Bearing of(OrientationRules.Proposal proposed) {
        return new Bearing(proposed.orientation(), proposed, null);
    }

    Bearing overruled(Orientation decided, String reason) {
        return new Bearing(decided, proposed, reason);
    }

    /** After another proposal of the rules; an agent's decision stays. */
    Bearing proposed(OrientationRules.Proposal next) {
        return overruledBecause == null ? of(next) : new Bearing(orientation, next, overruledBecause);
    }
}
