package fr.boucle.accounts;

/** What stands in the journal although it changes no member. */
enum Noted {
    SESSIONS_ENDED("SessionsEnded");

    private final String word;

    Noted(String word) {
        this.word = word;
    }

    /** As the journal calls it. */
    String word() {
        return word;
    }
}
