package fr.boucle.accounts;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** An organisation as the directory shows it: a legal person's public facts. */
@Serdeable
@Schema(
        name = "Organisation",
        description = "An organisation of the territory, with the statuses the steward saw proven")
record OrganisationView(
        UUID id,
        State state,
        String name,
        OrganisationKind kind,
        IdentifierType identifierType,
        String identifier,
        String street,
        String postalCode,
        String city,
        String communeCode,
        List<LegalStatus> statuses) {

    enum State {
        REGISTERED,
        APPROVED,
        SUSPENDED;

        static State of(Organisation organisation) {
            return switch (organisation) {
                case Organisation.Registered _ -> REGISTERED;
                case Organisation.Approved _ -> APPROVED;
                case Organisation.Suspended _ -> SUSPENDED;
            };
        }
    }

    static OrganisationView of(Organisation organisation) {
        Identity who = organisation.identity();
        return new OrganisationView(
                organisation.id(),
                State.of(organisation),
                who.name(),
                who.kind(),
                who.identifierType(),
                who.identifier(),
                who.street(),
                who.postalCode(),
                who.city(),
                who.communeCode(),
                organisation.statuses());
    }
}
