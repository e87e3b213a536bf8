package fr.boucle.repairs.device;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;

/** What became of the cards that what has its memory built in may carry: no reset of that memory reaches one. */
@Serdeable
public record Cards(@NotNull Memory memoryCard, @NotNull Sim simCard) {
    /** A memory card holds what its user put there. */
    public enum Memory {
        NONE,
        RETURNED,
        DESTROYED,
        /** It goes on with the device, and is a medium that has to be proved itself. */
        STAYS
    }

    /** A SIM holds names and messages, and is its operator's: it never goes on. */
    public enum Sim {
        NONE,
        RETURNED,
        DESTROYED
    }

    public boolean memoryStays() {
        return memoryCard == Memory.STAYS;
    }
}
