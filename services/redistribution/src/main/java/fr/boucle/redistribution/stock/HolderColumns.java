package fr.boucle.redistribution.stock;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;

/** Who holds a device, where, and since when it is ready. */
@Embeddable
record HolderColumns(
        @MappedProperty("organisation_id") @UuidColumn UUID organisationId,
        @MappedProperty("commune_code") String communeCode,
        @MappedProperty("ready_at") Instant readyAt) {}
