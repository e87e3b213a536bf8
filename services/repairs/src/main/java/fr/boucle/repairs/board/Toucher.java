package fr.boucle.repairs.board;

import fr.boucle.web.Actor;
import java.util.UUID;

/** Who touched a device last, as far as somebody of its workshop is told: nobody is named. */
enum Toucher {
    /** whoever asks. */
    ME,
    /** somebody else of the workshop. */
    COLLEAGUE,
    /** another organisation: who gave it, who handed it over. */
    ELSEWHERE;

    /** By the signature that stands in the journal: roles, organisation, member. */
    static Toucher of(String signature, Actor asking) {
        if (signature.endsWith("/" + asking.member())) {
            return ME;
        }
        return signature.contains("/" + asking.organisation() + "/") ? COLLEAGUE : ELSEWHERE;
    }

    /** Who signed, by the opaque id. */
    static UUID member(String signature) {
        return UUID.fromString(signature.substring(signature.lastIndexOf('/') + 1));
    }
}
