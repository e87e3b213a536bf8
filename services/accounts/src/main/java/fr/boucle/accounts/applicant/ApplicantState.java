package fr.boucle.accounts.applicant;

/** How far an organisation is that asks to take part. */
enum ApplicantState {
    /** Nobody has confirmed the address yet. */
    SENT,
    /** For the steward's word. */
    WAITING,
    /** For the applicant's answer. */
    ASKED,
    APPROVED,
    REFUSED,
    WITHDRAWN;

    /** Whether somebody is still to act on it. */
    boolean isOpen() {
        return this == WAITING || this == ASKED;
    }
}
