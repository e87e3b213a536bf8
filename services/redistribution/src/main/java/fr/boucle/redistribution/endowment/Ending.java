package fr.boucle.redistribution.endowment;

/** How an endowment ends. */
enum Ending {
    /** The structure keeps what it has for good. */
    KEPT,
    /** All that it had came back. */
    RETURNED
}
