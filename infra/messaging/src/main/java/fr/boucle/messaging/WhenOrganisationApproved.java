package fr.boucle.messaging;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Keeps, in every service, that an organisation is approved, for the first time or again. */
@Singleton
class WhenOrganisationApproved implements Reaction<WhenOrganisationApproved.OrganisationApproved> {
    private final SuspendedSubjects subjects;

    WhenOrganisationApproved(SuspendedSubjects subjects) {
        this.subjects = subjects;
    }

    @Serdeable
    record OrganisationApproved(UUID organisationId) {}

    @Override
    public String on() {
        return "fr.boucle.accounts.OrganisationApproved.v1";
    }

    @Override
    public Class<OrganisationApproved> event() {
        return OrganisationApproved.class;
    }

    @Override
    public void handle(OrganisationApproved event, Envelope envelope) {
        subjects.record(event.organisationId(), envelope.sequence(), false, envelope.time());
    }
}
