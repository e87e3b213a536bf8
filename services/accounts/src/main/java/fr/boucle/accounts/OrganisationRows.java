package fr.boucle.accounts;

import fr.boucle.messaging.EventJson;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns organisations into rows and back. */
@Singleton
class OrganisationRows {
    private final EventJson json;

    OrganisationRows(EventJson json) {
        this.json = json;
    }

    /** The column {@code statuses}. */
    @Serdeable
    record Statuses(List<LegalStatus> list) {}

    Organisation organisation(OrganisationRow row) {
        return row.organisation(json.read(row.statuses(), Statuses.class).list());
    }

    OrganisationRow row(Organisation organisation, long version, Instant registered) {
        return switch (organisation) {
            case Organisation.Registered o -> row(o, "REGISTERED", version, registered, null, null, null);
            case Organisation.Approved o -> row(o, "APPROVED", version, registered, o.approvedAt(), null, null);
            case Organisation.Suspended o ->
                row(o, "SUSPENDED", version, registered, o.approvedAt(), o.since(), o.reason());
        };
    }

    private OrganisationRow row(
            Organisation organisation,
            String state,
            long version,
            Instant registered,
            @Nullable Instant approved,
            @Nullable Instant suspended,
            Organisation.@Nullable Reason reason) {
        Identity who = organisation.identity();
        String statuses = json.write(new Statuses(organisation.statuses()));
        return new OrganisationRow(
                organisation.id(),
                version,
                state,
                who.name(),
                who.kind(),
                who.identifierType(),
                who.identifier(),
                who.street(),
                who.postalCode(),
                who.city(),
                who.communeCode(),
                statuses,
                registered,
                approved,
                suspended,
                reason);
    }
}
