package fr.boucle.repairs;

/** Where a spare part came from: a new one costs as much carbon as the repair may save. */
enum PartOrigin {
    NEW,
    SECOND_HAND,
    HARVESTED
}
