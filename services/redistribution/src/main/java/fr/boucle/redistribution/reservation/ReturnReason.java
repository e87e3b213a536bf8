package fr.boucle.redistribution.reservation;

/** Why a device comes back after its hand-over. */
public enum ReturnReason {
    BROKEN_DOWN,
    NOT_SUITABLE,
    NO_LONGER_NEEDED,
    LOAN_ENDED
}
