package fr.boucle.repairs.device;

/** What a storage medium is. */
public enum MediumType {
    HDD,
    SSD,
    NVME,
    EMMC,
    PHONE_STORAGE,
    /** A card of a slot, with what its user put there: the memory of no device. */
    MEMORY_CARD,
    /** A SIM card, with names and messages of its user: its operator's, and no memory of the device. */
    SIM_CARD,
    OTHER;

    /** What is unknown becomes known, and who does not know changes nothing; what is known as flash, or as soldered, stays so. */
    public MediumType stricter(MediumType seen) {
        return seen == OTHER || isOfSlot() || isWeaker(seen) ? this : seen;
    }

    /** Whether somebody would take it for less: flash for what turns, what is soldered for what can be taken out. */
    public boolean isWeaker(MediumType seen) {
        return (isFlash() && !seen.isFlash()) || (isOfBoard() && !seen.isOfBoard());
    }

    /** Itself where it is flash of any sort, else the flash that its own words name. */
    public MediumType atLeast(MediumType flash) {
        return isFlash() ? this : flash;
    }

    /** Soldered to the board, wherever it is found. */
    public boolean isOfBoard() {
        return switch (this) {
            case EMMC, PHONE_STORAGE -> true;
            case HDD, SSD, NVME, MEMORY_CARD, SIM_CARD, OTHER -> false;
        };
    }

    /** Whether its user put it into a slot: the device works the same without it. */
    boolean isOfSlot() {
        return this == MEMORY_CARD || this == SIM_CARD;
    }

    /** Flash keeps copies that no overwrite reaches: spare cells, wear levelling. */
    public boolean isFlash() {
        return switch (this) {
            case SSD, NVME, EMMC, PHONE_STORAGE, MEMORY_CARD, SIM_CARD -> true;
            case HDD, OTHER -> false;
        };
    }

    /** Whether a device keeps its own data on such a one: a card, a stick or what nobody names says nothing of that. */
    public boolean isOwn() {
        return switch (this) {
            case HDD, SSD, NVME, EMMC, PHONE_STORAGE -> true;
            case MEMORY_CARD, SIM_CARD, OTHER -> false;
        };
    }
}
