package fr.boucle.repairs.device;

/** What a person says of two files that may be of one machine. */
public enum TwinAnswer {
    /** one machine, and it is here. */
    SAME_HERE,
    /** one machine, and it is no longer here. */
    SAME_GONE,
    /** two machines. */
    DIFFERENT
}
