package fr.boucle.journeys;

/** Something did not go as the journey tells it: the journey ends here, and says where. */
final class Surprise extends RuntimeException {
    private static final long serialVersionUID = 1;

    Surprise(String what) {
        super(what);
    }

    Surprise(String what, Throwable cause) {
        super(what, cause);
    }
}
