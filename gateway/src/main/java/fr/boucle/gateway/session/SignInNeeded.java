package fr.boucle.gateway.session;

/** A page for members was asked for by nobody. */
public final class SignInNeeded extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String wanted;

    SignInNeeded(String wanted) {
        super(wanted, null, false, false);
        this.wanted = wanted;
    }

    /** Where they wanted to go. */
    public String wanted() {
        return wanted;
    }
}
