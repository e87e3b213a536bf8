package fr.boucle.repairs.device;

/** Why a device becomes waste. */
public enum ScrapReason {
    ERASURE_IMPOSSIBLE,
    BEYOND_REPAIR,
    NO_PARTS,
    OBSOLETE,
    NO_DEMAND,
    LOCKED,
    HARVESTED,
    DANGEROUS
}
