package fr.boucle.repairs.device;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What became of the cards that may be in a device's slots: no erasure of its own memory reaches one. */
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
        DESTROYED,
        /** It was noted and taken out as a medium: the list of them says what became of it. */
        REMOVED
    }

    /** A card that was taken out as a medium tells itself what became of it, whatever is said beside it. */
    public Cards beside(List<Medium> media) {
        Cards sim = out(media, Medium::isSim)
                .map(card -> new Cards(memoryCard, card.fate() == MediumFate.DESTROYED ? Sim.DESTROYED : Sim.REMOVED))
                .orElse(this);
        return memoryStays() ? sim : out(media, Medium::isCard).map(sim::left).orElse(sim);
    }

    private static Optional<Medium.Removed> out(List<Medium> media, Predicate<Medium> which) {
        return media.stream()
                .filter(which)
                .filter(Medium.Removed.class::isInstance)
                .map(Medium.Removed.class::cast)
                .filter(removed -> !removed.earlier())
                .findFirst();
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
