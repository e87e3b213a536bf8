package fr.boucle.observatory;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Keeps the name of an organisation, a legal person, for the readers of passports. */
@Singleton
class WhenOrganisationApproved implements Reaction<WhenOrganisationApproved.OrganisationApproved> {
    private final Organisations organisations;
    private final Rebuilds rebuilds;

    WhenOrganisationApproved(Organisations organisations, Rebuilds rebuilds) {
        this.organisations = organisations;
        this.rebuilds = rebuilds;
    }

    @Serdeable
    record OrganisationApproved(UUID organisationId, String name) {}

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
        rebuilds.hold();
        organisations.put(event.organisationId(), envelope.sequence(), event.name());
    }
}
