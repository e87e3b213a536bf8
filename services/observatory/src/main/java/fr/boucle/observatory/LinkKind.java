package fr.boucle.observatory;

/** How it belongs: as another name of the same device, or as a lot, a convention, a request. */
enum LinkKind {
    ALIAS,
    BELONGS
}
