package fr.boucle.mail;

/** Who takes letters by mail. */
public interface Messenger {
    /** What became of a letter that was handed over. */
    enum Handed {
        TAKEN,
        /** Not now: it is handed over again. */
        LATER,
        /** Never: the address is refused. */
        REFUSED
    }

    /** Hands a letter over for delivery. */
    Handed deliver(Mail mail);
}
