package fr.boucle.donations.device;

import fr.boucle.donations.law.Orientation;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.ByName;
import fr.boucle.values.DeviceKind;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device as it is kept; its details and the reasons of the proposal are JSON. */
@ByName
@MappedEntity("device")
record DeviceRow(
        @Id @UuidColumn UUID id,
        long version,
        int hop,
        String code,
        @UuidColumn UUID ownerId,
        String identity,
        @UuidColumn @Nullable UUID inventoryId,
        DeviceState state,
        DeviceKind kind,
        String manufacturer,
        String model,
        @Nullable String serialNumber,
        @Nullable String assetTag,
        @Nullable LocalDate acquiredOn,
        String details,
        long massGrams,
        MassSource massSource,
        String communeCode,
        Orientation orientation,
        Orientation proposed,
        String proposalReasons,
        @Nullable String overruledBecause,
        @UuidColumn @Nullable UUID lotId,
        @UuidColumn @Nullable UUID conventionId,
        @Nullable String reasonCode,
        Instant listedAt,
        Instant changedAt) {}
