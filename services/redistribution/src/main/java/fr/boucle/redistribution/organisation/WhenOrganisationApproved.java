package fr.boucle.redistribution.organisation;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps which organisations there are: a household chooses among the mediation structures. */
@Singleton
class WhenOrganisationApproved implements Reaction<WhenOrganisationApproved.OrganisationApproved> {
    private final Organisations organisations;

    WhenOrganisationApproved(Organisations organisations) {
        this.organisations = organisations;
    }

    @Serdeable
    record OrganisationApproved(
            UUID organisationId,
            String name,
            String kind,
            @Nullable String city,
            @Nullable String communeCode,
            @Nullable String street,
            @Nullable String postalCode) {}

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
        organisations.approve(
                event.organisationId(),
                envelope.sequence(),
                event.name(),
                event.kind(),
                told(event.city()),
                told(event.communeCode()),
                told(event.street()),
                told(event.postalCode()));
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text;
    }
}
