package fr.boucle.donations.organisation;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Keeps an organisation's renewed statuses. */
@Singleton
class WhenOrganisationRenewed implements Reaction<WhenOrganisationRenewed.OrganisationRenewed> {
    private final Organisations organisations;

    WhenOrganisationRenewed(Organisations organisations) {
        this.organisations = organisations;
    }

    @Serdeable
    record OrganisationRenewed(UUID organisationId, List<Organisation.Status> statuses) {}

    @Override
    public String on() {
        return "fr.boucle.accounts.OrganisationRenewed.v1";
    }

    @Override
    public Class<OrganisationRenewed> event() {
        return OrganisationRenewed.class;
    }

    @Override
    public void handle(OrganisationRenewed event, Envelope envelope) {
        organisations.renew(event.organisationId(), envelope.sequence(), event.statuses());
    }
}
