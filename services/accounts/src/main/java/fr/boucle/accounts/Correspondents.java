package fr.boucle.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a letter reaches, and the secrets that go with it: drawn when it is sent, and known to nobody else. */
public interface Correspondents {
    /**
     * Somebody who can be written to.
     *
     * @param email where
     * @param language in which
     * @param provenUntil until when the statuses of their organisation are proven, where a proof ends
     */
    record Reached(String email, String language, @Nullable LocalDate provenUntil) {
        @Override
        public String toString() {
            return "(somebody)";
        }
    }

    /** A member who has an address, or whoever writes for an applicant. */
    Optional<Reached> of(UUID id);

    /** A member with a password, and until when the statuses of their organisation are proven. */
    record Proven(UUID member, LocalDate until) {}

    /** The members of approved organisations whose proofs end in these days. */
    List<Proven> provenUntil(LocalDate from, LocalDate until);

    /** A new invitation code, in the place of the one before; none for who has a password or is suspended. */
    Optional<String> invitationCode(UUID member);

    /** A new code to follow an application with, in the place of the one before. */
    String followCode(UUID applicant);

    /** Others than members who are written to. */
    interface Others {
        Optional<Reached> other(UUID id);

        /** From now on whoever has this code, of which the hash is kept, follows it. */
        void follow(UUID id, String codeHash);
    }

    /** A new code to choose another password with, in the place of the one before; none for who has no password. */
    Optional<String> passwordCode(UUID member);
}
