package fr.boucle.repairs.device;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** What became of the cards that what has its memory built in may carry: no reset of that memory reaches one. */
@Serdeable
public record Cards(@NotNull Memory memoryCard, @NotNull Sim simCard) {
    /** A memory card holds what its user put there. */
    public enum Memory {
        NONE,
        RETURNED,
        DESTROYED,
        /** It stayed at first, and was taken out as a medium of the device: the list of them says what became of it. */
        REMOVED,
        /** It goes on with the device, and is a medium that has to be proved itself. */
        STAYS
    }

    /** A SIM holds names and messages, and is its operator's: it never goes on. */
    public enum Sim {
        NONE,
        RETURNED,
        DESTROYED
    }

    /** A card that was taken out as a medium tells itself what became of it, whatever is said beside it. */
    public Cards beside(List<Medium> media) {
        return memoryStays()
                ? this
                : media.stream()
                        .filter(medium ->
                                medium.isCard() && medium instanceof Medium.Removed removed && !removed.earlier())
                        .map(medium -> left((Medium.Removed) medium))
                        .findFirst()
                        .orElse(this);
    }

    /** The same, the card that stayed out of the device. */
    Cards left(Medium.Removed card) {
        Memory memory = card.fate() == MediumFate.DESTROYED ? Memory.DESTROYED : Memory.REMOVED;
        return new Cards(memory, simCard);
    }

    public boolean memoryStays() {
        return memoryCard == Memory.STAYS;
    }
}
