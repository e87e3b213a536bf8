package fr.boucle.faults;

/** What somebody was told of a change. */
enum Outcome {
    /** It was acknowledged: it must be in effect, once. */
    DONE,
    /** It was refused: it must not be in effect. */
    REFUSED,
    /** No answer, or one that leaves it open: it is in effect once, whole, or not at all. */
    UNKNOWN
}
