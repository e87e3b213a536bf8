package fr.boucle.redistribution.request;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who opened a request, under which mandate, and the dates the retention clock reads. */
@Embeddable
record CareColumns(
        @MappedProperty("opened_by") @UuidColumn @Nullable UUID openedBy,

        @MappedProperty("mandate_until") @Nullable LocalDate mandateUntil,
        @MappedProperty("mandate_revoked_at") @Nullable Instant mandateRevokedAt,
        @MappedProperty("opened_at") Instant openedAt,
        @MappedProperty("last_contact_at") Instant lastContactAt,
        @MappedProperty("erased_at") @Nullable Instant erasedAt) {
    static CareColumns opened(@Nullable UUID by, @Nullable LocalDate mandateUntil, Instant at) {
        return new CareColumns(by, mandateUntil, null, at, at, null);
    }
}
