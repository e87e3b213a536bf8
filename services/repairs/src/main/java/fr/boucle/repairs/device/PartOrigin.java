package fr.boucle.repairs.device;

/** Where a spare part came from: a new one costs as much carbon as the repair may save. */
public enum PartOrigin {
    NEW,
    SECOND_HAND,
    HARVESTED
}
