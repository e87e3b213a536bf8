package fr.boucle.observatory;

/** How it belongs: as another name of the same device, as its file of before, or as a lot, a convention, a request. */
enum LinkKind {
    ALIAS,
    FORMER,
    BELONGS;

    /** Whether both are one machine. */
    boolean isOfOneMachine() {
        return this != BELONGS;
    }
}
