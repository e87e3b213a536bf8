package fr.boucle.wasteregister.site;

import fr.boucle.messaging.Envelope;
import fr.boucle.messaging.Reaction;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps who an organisation is: its register's lines bear its number, name and address. */
@Singleton
@Named("waste-register")
class WhenOrganisationApproved implements Reaction<WhenOrganisationApproved.OrganisationApproved> {
    private final Organisations organisations;

    public WhenOrganisationApproved(Organisations organisations) {
        this.organisations = organisations;
    }

    @Serdeable
    public record OrganisationApproved(
            UUID organisationId,
            String name,
            String kind,
            String identifierType,
            String identifier,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String communeCode) {}

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
        organisations.record(
                event.organisationId(),
                event.name(),
                event.kind(),
                event.identifierType(),
                event.identifier(),
                Objects.toString(event.street(), ""),
                Objects.toString(event.postalCode(), ""),
                Objects.toString(event.city(), ""),
                Objects.toString(event.communeCode(), ""),
                envelope.sequence());
    }
}
