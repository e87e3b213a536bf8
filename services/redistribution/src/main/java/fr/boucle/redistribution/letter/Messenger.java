package fr.boucle.redistribution.letter;

/** The port through which a household is told something at an address it left. */
interface Messenger {
    /**
     * Hands a letter over for delivery.
     *
     * @return false when it could not be handed over now; it is tried again
     */
    boolean deliver(String address, Letter letter);
}
