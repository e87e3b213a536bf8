package fr.boucle.donations.organisation;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what accounts tells of an organisation, with its dated statuses: eligibility rests on them. */
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
            String identifierType,
            String identifier,
            @Nullable List<Organisation.Status> statuses,
            @Nullable String communeCode,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String street) {}

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
                envelope.sequence(),
                OrganisationBuilder.stagedBuilder()
                        .id(event.organisationId())
                        .name(event.name())
                        .kind(event.kind())
                        .identifierType(event.identifierType())
                        .identifier(event.identifier())
                        .street(text(event.street()))
                        .postalCode(text(event.postalCode()))
                        .city(text(event.city()))
                        .communeCode(text(event.communeCode()))
                        .statuses(event.statuses() == null ? List.of() : event.statuses())
                        .suspended(false)
                        .build());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
