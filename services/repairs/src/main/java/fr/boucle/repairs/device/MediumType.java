package fr.boucle.repairs.device;

/** What a storage medium is. */
public enum MediumType {
    HDD,
    SSD,
    NVME,
    EMMC,
    PHONE_STORAGE,
    OTHER;

    /** What is unknown becomes known, and who does not know changes nothing; what is known as flash, or as soldered, stays so. */
    public MediumType stricter(MediumType seen) {
        return seen == OTHER || isWeaker(seen) ? this : seen;
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
            case HDD, SSD, NVME, OTHER -> false;
        };
    }

    /** Flash keeps copies that no overwrite reaches: spare cells, wear levelling. */
    public boolean isFlash() {
        return switch (this) {
            case SSD, NVME, EMMC, PHONE_STORAGE -> true;
            case HDD, OTHER -> false;
        };
    }
}
