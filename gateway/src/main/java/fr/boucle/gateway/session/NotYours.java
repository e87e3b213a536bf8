package fr.boucle.gateway.session;

/** A member asked for a page of another role. */
public final class NotYours extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotYours() {
        super(null, null, false, false);
    }
}
