package fr.boucle.faults;

/** Kinds of faults. */
enum Trouble {
    /** A process dies at once, as by {@code kill -9} or a loss of power. */
    KILL,
    /** Two processes die at once. */
    KILL_TWO,
    /** A process is asked to end and comes back, as at a restart. */
    RESTART,
    /** A process stands still for a while and goes on as if nothing had been. */
    FREEZE,
    /** Messages that nobody can read, of no known type, or huge, in the log. */
    POISON,
    /** Messages of the past arrive again, in another order. */
    AGAIN
}
