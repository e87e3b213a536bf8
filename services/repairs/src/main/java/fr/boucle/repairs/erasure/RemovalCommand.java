package fr.boucle.repairs.erasure;

import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumFate;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** A medium taken out of its device. */
@Serdeable
record RemovalCommand(
        @Nullable @Min(0) @Max(20_000) Long massGrams,
        @Nullable Destination destination) {
    /** What the workshop does with it. */
    enum Destination {
        WASTE,
        KEPT
    }

    /** What may hold data has no other way than certified destruction, unless somebody says that it is kept. */
    MediumFate fate(Medium medium) {
        if (destination == null && medium instanceof Medium.Removed removed) {
            return removed.fate();
        }
        boolean kept = destination == null ? !medium.mayHoldData() : destination == Destination.KEPT;
        return kept ? MediumFate.KEPT : MediumFate.WASTE;
    }

    /** Its mass; as weighed when it was taken out, where it was kept since. */
    long grams(Medium medium) {
        if (massGrams != null) {
            return massGrams;
        }
        return medium instanceof Medium.Removed removed ? removed.massGrams() : 0;
    }
}
