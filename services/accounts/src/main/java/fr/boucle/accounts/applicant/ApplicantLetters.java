package fr.boucle.accounts.applicant;

import fr.boucle.accounts.Correspondents;
import fr.boucle.accounts.Correspondents.Reached;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Whoever writes for an organisation that asks to take part, as they are written to. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class ApplicantLetters implements Correspondents.Others {
    private final Applicants applicants;

    ApplicantLetters(Applicants applicants) {
        this.applicants = applicants;
    }

    @Override
    public Optional<Reached> other(UUID id) {
        return applicants.find(id).map(row -> new Reached(row.email(), row.language(), null));
    }

    @Override
    public void follow(UUID id, String codeHash) {
        applicants.give(id, codeHash);
    }
}
