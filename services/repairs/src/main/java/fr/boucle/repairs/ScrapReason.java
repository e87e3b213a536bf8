package fr.boucle.repairs;

/** Why a device becomes waste. */
enum ScrapReason {
    ERASURE_IMPOSSIBLE,
    BEYOND_REPAIR,
    NO_PARTS,
    OBSOLETE,
    NO_DEMAND,
    LOCKED,
    HARVESTED,
    DANGEROUS
}
