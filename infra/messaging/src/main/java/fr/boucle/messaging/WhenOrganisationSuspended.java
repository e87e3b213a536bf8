package fr.boucle.messaging;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Keeps, in every service, that an organisation is suspended. */
@Singleton
class WhenOrganisationSuspended implements Reaction<WhenOrganisationSuspended.OrganisationSuspended> {
    private final SuspendedSubjects subjects;

    WhenOrganisationSuspended(SuspendedSubjects subjects) {
        this.subjects = subjects;
    }

    @Serdeable
    record OrganisationSuspended(UUID organisationId) {}

    @Override
    public String on() {
        return "fr.boucle.accounts.OrganisationSuspended.v1";
    }

    @Override
    public Class<OrganisationSuspended> event() {
        return OrganisationSuspended.class;
    }

    @Override
    public void handle(OrganisationSuspended event, Envelope envelope) {
        subjects.record(event.organisationId(), envelope.sequence(), true, envelope.time());
    }
}
