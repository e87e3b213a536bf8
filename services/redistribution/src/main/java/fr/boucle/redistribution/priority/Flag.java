package fr.boucle.redistribution.priority;

/** What a reader of points must know about how a criterion was computed. */
public enum Flag {
    /** The commune is not in the index, or has no data there: the median of the territory was taken. */
    MEDIAN_USED,
    /** No index of digital fragility is loaded: the criterion gives nothing to anybody. */
    INDEX_NOT_LOADED,
    /** The commission switched this criterion off. */
    SWITCHED_OFF
}
