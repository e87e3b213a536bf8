package fr.boucle.accounts.applicant;

import fr.boucle.accounts.RegisterOrganisation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that asks to take part.
 *
 * @param sheet what it says of itself
 * @param email of whoever writes for it
 * @param words the steward's: a question, or why not
 * @param answer to that question
 */
record Applicant(
        UUID id,
        ApplicantState state,
        RegisterOrganisation.Command sheet,
        String email,
        String language,
        @Nullable String words,
        @Nullable String answer,
        Instant sentAt,
        @Nullable Instant decidedAt) {
    @Override
    public String toString() {
        return "applicant " + id;
    }
}
