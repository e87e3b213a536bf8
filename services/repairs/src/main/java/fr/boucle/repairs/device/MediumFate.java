package fr.boucle.repairs.device;

/** Where a medium went that is out of its device. */
public enum MediumFate {
    /** It was out before the hand-over: the donor has it. */
    WITH_DONOR,
    /** It lies in the workshop until the device is scrapped with it, or until it becomes waste itself. */
    KEPT,
    /** It entered the waste register as an item of its own, while the device lives on. */
    WASTE,
    /** It is a spare part; only an erased medium can be one. */
    PART,
    /** Somebody destroyed it and certified so. */
    DESTROYED;

    /** Whether its mass is no longer the device's, and no piece of the scrapped device holds it. */
    public boolean isGone() {
        return switch (this) {
            case WASTE, DESTROYED -> true;
            case WITH_DONOR, KEPT, PART -> false;
        };
    }
}
