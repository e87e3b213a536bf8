package fr.boucle.repairs.device;

/** What a storage medium is. */
public enum MediumType {
    HDD,
    SSD,
    NVME,
    EMMC,
    PHONE_STORAGE,
    OTHER;

    /** Flash keeps copies that no overwrite reaches: spare cells, wear levelling. */
    public boolean isFlash() {
        return switch (this) {
            case SSD, NVME, EMMC, PHONE_STORAGE -> true;
            case HDD, OTHER -> false;
        };
    }
}
