package fr.boucle.gateway.session;

/** A member's form came when its session had ended. */
public final class FormLeft extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Form form;

    FormLeft(Form form) {
        super(null, null, false, false);
        this.form = form;
    }

    /** All that the form sent. */
    public Form form() {
        return form;
    }
}
