package fr.boucle.accounts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.boucle.values.Published;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens to an organisation and concerns the others. */
sealed interface OrganisationEvent extends Published {
    UUID organisationId();

    /** Approved for the first time, or again after a suspension. */
    @Serdeable
    record OrganisationApproved(
            UUID organisationId, @JsonUnwrapped Identity identity, List<LegalStatus> statuses, Instant approvedAt)
            implements OrganisationEvent {}

    /** May do nothing until it is approved again. */
    @Serdeable
    record OrganisationSuspended(UUID organisationId, Organisation.Reason reasonCode, Instant suspendedAt)
            implements OrganisationEvent {}

    /** Its statuses were proven anew: these and no others. */
    @Serdeable
    record OrganisationRenewed(UUID organisationId, List<LegalStatus> statuses, Instant renewedAt)
            implements OrganisationEvent {}
}
