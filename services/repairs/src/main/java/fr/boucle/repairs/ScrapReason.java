package fr.boucle.repairs;

/** Why a device becomes waste. */
enum ScrapReason {
    ERASURE_IMPOSSIBLE,
    BEYOND_REPAIR,
    TOO_OLD,
    NO_DEMAND,
    LOCKED,
    HARVESTED,
    DANGEROUS
}
