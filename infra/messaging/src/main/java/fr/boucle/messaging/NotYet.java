package fr.boucle.messaging;

/** An event came before one it needs: it waits until an event with the awaited key has been handled, and is tried again. */
public final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String awaits;

    /**
     * An event that must wait.
     *
     * @param awaits the key of the event that has to come first
     * @param reason what is missing, for instance {@code hop 2 of the device}
     */
    public NotYet(String awaits, String reason) {
        super(reason, null, false, false);
        this.awaits = awaits;
    }

    /** The key of the event that has to come first. */
    public String awaits() {
        return awaits;
    }
}
