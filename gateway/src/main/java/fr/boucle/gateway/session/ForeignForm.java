package fr.boucle.gateway.session;

/** A form came from elsewhere, or its session has ended. */
public final class ForeignForm extends RuntimeException {
    private static final long serialVersionUID = 1;

    ForeignForm() {
        super(null, null, false, false);
    }
}
