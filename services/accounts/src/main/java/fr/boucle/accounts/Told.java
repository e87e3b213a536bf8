package fr.boucle.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells people by letter what becomes of their account: in the transaction of what happens, to be sent once that holds. */
public interface Told {
    /** What somebody is told. */
    enum About {
        /** There is a password to choose. */
        INVITED,
        PASSWORD_FORGOTTEN,
        PASSWORD_CHANGED,
        ADDRESS_CHANGED,
        /** Of their organisation: a new one is to be shown. */
        PROOFS_END,
        /** An organisation asks to take part: the address is to be confirmed. */
        APPLIED,
        APPLICATION_ASKED,
        APPLICATION_REFUSED,
        /** From a place that the account does not know. */
        SIGNED_IN
    }

    /** What became of a letter. */
    enum Sending {
        WAITING,
        SENT,
        FAILED
    }

    /** Whether letters go out at all; without them, codes are handed over by hand and nobody is told anything. */
    boolean writes();

    /** A member, or whoever writes for an applicant, at the address they have when it is sent. */
    void tell(UUID member, About what);

    /** A member whose address changed, at the one before. */
    void tellOfMove(UUID member, String before);

    /** Whoever forgot a password, in the language of the page they ask on; as much is done where nobody has the address. */
    void tellWhoForgot(Optional<UUID> member, String language);

    /** What became of the last letter with an invitation, of those of these members who were sent one. */
    Map<UUID, Sending> invitations(List<UUID> members);
}
