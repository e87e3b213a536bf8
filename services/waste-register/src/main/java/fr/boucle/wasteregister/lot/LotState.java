package fr.boucle.wasteregister.lot;

/** The state of a lot as lists name it. */
enum LotState {
    OPEN,
    EMPTIED,
    WEIGHED,
    CONSIGNED,
    TREATED
}
