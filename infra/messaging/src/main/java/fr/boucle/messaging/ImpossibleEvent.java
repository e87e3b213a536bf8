package fr.boucle.messaging;

/** An event that can never be applied, however often it is tried: malformed, or a transition that does not exist. */
public final class ImpossibleEvent extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * An event that cannot be applied.
     *
     * @param reason what is wrong, for the steward who reads the dead letter; no personal data
     */
    public ImpossibleEvent(String reason) {
        super(reason, null, false, false);
    }
}
