package fr.boucle.repairs.device;

import fr.boucle.references.MemoryRule;

/** How a medium was searched for. */
public enum MediumSearch {
    /** Opened, and the place of the medium is empty. */
    COVER_OPENED,
    /** The firmware's own list is empty. */
    BIOS_LISTS_NONE,
    /** A system started from outside lists none. */
    KERNEL_LISTS_NONE,
    /** The maker's documents say that the model has none. */
    MAKER_SAYS_NONE;

    /** A maker's word is enough only for what may as well hold none. */
    public boolean isEnoughFor(MemoryRule rule) {
        return switch (rule) {
            case BUILT_IN -> false;
            case ALWAYS -> this != MAKER_SAYS_NONE;
            case MAY, NEVER -> true;
        };
    }
}
