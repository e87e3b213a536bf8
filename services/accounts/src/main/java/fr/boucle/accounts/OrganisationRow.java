package fr.boucle.accounts;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as the table has it: what a state lacks is null; {@code statuses} is JSON. */
@MappedEntity("organisation")
record OrganisationRow(
        @Id @UuidColumn UUID id,
        long version,
        String state,
        String name,
        OrganisationKind kind,
        IdentifierType identifierType,
        String identifier,
        String street,
        String postalCode,
        String city,
        String communeCode,
        String statuses,
        Instant registeredAt,
        @Nullable Instant approvedAt,
        @Nullable Instant suspendedAt,
        Organisation.@Nullable Reason suspensionReason) {

    Identity identity() {
        return new Identity(name, kind, identifierType, identifier, street, postalCode, city, communeCode);
    }

    Organisation organisation(List<LegalStatus> proven) {
        if (approvedAt == null) {
            return new Organisation.Registered(id, identity(), proven);
        }
        if (suspendedAt == null || suspensionReason == null) {
            return new Organisation.Approved(id, identity(), proven, approvedAt);
        }
        return new Organisation.Suspended(id, identity(), proven, approvedAt, suspensionReason, suspendedAt);
    }
}
