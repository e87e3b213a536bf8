package fr.boucle.redistribution.organisation;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.UUID;

/** A suspended structure is offered to no household. */
@Singleton
class WhenOrganisationSuspended implements Reaction<WhenOrganisationSuspended.OrganisationSuspended> {
    private final Organisations organisations;

    WhenOrganisationSuspended(Organisations organisations) {
        this.organisations = organisations;
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
        organisations.suspend(event.organisationId(), envelope.sequence());
    }
}
