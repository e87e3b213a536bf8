package fr.boucle.redistribution.stock;

/** Why a workshop takes a device from its stock: what is seen decides what its bench does again. */
public enum ShelfReason {
    /** something on it does not work. */
    FAULT_FOUND,
    /** it fell, was wet, was opened. */
    DAMAGED,
    /** a part or an accessory of it is not there. */
    INCOMPLETE,
    /** it is not what its file says. */
    DESCRIBED_WRONGLY,
    /** somebody's data are on it, or it was used. */
    DATA_SEEN
}
