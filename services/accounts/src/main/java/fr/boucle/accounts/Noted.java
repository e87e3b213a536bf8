package fr.boucle.accounts;

/** What stands in the journal beside the events of members and organisations. */
enum Noted {
    ORGANISATION_REGISTERED("OrganisationRegistered"),
    APPLICATION_REFUSED("ApplicationRefused"),
    ORGANISATION_CORRECTED("OrganisationCorrected"),
    SIGNED_IN("SignedIn"),
    SIGN_IN_REFUSED("SignInRefused"),
    SIGNED_OUT("SignedOut"),
    SESSIONS_ENDED("SessionsEnded"),
    TOKEN_USED_TWICE("TokenUsedTwice"),
    LIST_EXPORTED("ListExported");

    private final String word;

    Noted(String word) {
        this.word = word;
    }

    /** As the journal calls it. */
    String word() {
        return word;
    }
}
