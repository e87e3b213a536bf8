package fr.boucle.observatory;

import java.util.Locale;

/** Where a device is: exactly one of these at any time. */
enum Place {
    LISTED,
    REASSIGNED,
    TRANSFERRED,
    WITHDRAWN,
    IN_TRANSIT,
    WORKSHOP,
    PARTS,
    STOCK,
    RESERVED,
    HOUSEHOLD,
    /** With a structure that keeps it for a place of its own: counted apart from households. */
    STRUCTURE,
    SOLD,
    MISSING,
    WASTE,
    RETURNED_TO_DONOR;

    /** As it is written in answers: {@code in-transit}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether its owner, or another public body, goes on using a device here. */
    boolean isKept() {
        return this == REASSIGNED || this == TRANSFERRED;
    }

    /** Whether a device here has entered the chain: handed over, dropped off or sent to waste. */
    boolean isInTheChain() {
        return compareTo(IN_TRANSIT) >= 0;
    }
}
