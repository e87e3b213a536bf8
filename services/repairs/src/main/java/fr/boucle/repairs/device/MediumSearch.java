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
    MAKER_SAYS_NONE,
    /** It was set back to what its maker delivers and started again: it asks to be set up, and no password of before opens it. */
    SETTINGS_RESET,
    /** Nothing can be set on it; the note says how that is seen. */
    NOTHING_TO_SET;

    /** A maker's word is enough only for what may as well hold none; what keeps settings is opened in vain, and nothing else is set back. */
    public boolean isEnoughFor(MemoryRule rule) {
        return switch (rule) {
            case BUILT_IN -> false;
            case ALWAYS -> this == COVER_OPENED || this == BIOS_LISTS_NONE || this == KERNEL_LISTS_NONE;
            case SETTINGS -> isOfSettings();
            case MAY, NEVER -> !isOfSettings();
        };
    }

    /** Whether it says what became of settings, and nothing of a disk. */
    boolean isOfSettings() {
        return this == SETTINGS_RESET || this == NOTHING_TO_SET;
    }

    /** What a reader of the event is told where no medium is known. */
    public String dataState() {
        return switch (this) {
            case MAKER_SAYS_NONE, SETTINGS_RESET -> name();
            case COVER_OPENED, BIOS_LISTS_NONE, KERNEL_LISTS_NONE, NOTHING_TO_SET -> "NO_MEDIUM";
        };
    }
}
