package fr.boucle.donations;

import fr.boucle.donations.reading.DeviceKind;
import fr.boucle.donations.reading.Medium;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a device here; each record is the JSON on the log, keyed by the device. */
sealed interface DeviceEvent {
    UUID deviceId();

    @Serdeable
    record DeviceListed(
            UUID deviceId,
            String code,
            UUID donorOrganisationId,
            DeviceKind kind,
            String manufacturer,
            String model,
            @Nullable LocalDate acquiredOn,
            long massGrams,
            MassSource massSource,
            Orientation orientation,
            String communeCode,
            Instant listedAt)
            implements DeviceEvent {}

    /** The device stays in its own organisation: the first R. */
    @Serdeable
    record DeviceReassigned(UUID deviceId, UUID donorOrganisationId, String reasonCode, Instant reassignedAt)
            implements DeviceEvent {}

    @Serdeable
    record DeviceWithdrawn(UUID deviceId, UUID donorOrganisationId, String reasonCode, Instant withdrawnAt)
            implements DeviceEvent {}

    /**
     * Custody passes to the receiver.
     *
     * @param erasureDeadline when the erasure is entrusted: the day by which it is proved
     * @param unidentifiedMedia how many media the inventory named without a serial, when any
     */
    @Serdeable
    record DeviceHandedOver(
            UUID deviceId,
            String code,
            UUID conventionId,
            UUID donorOrganisationId,
            UUID receiverOrganisationId,
            String communeCode,
            String legalBasis,
            Resale resale,
            DataState dataState,
            @Nullable LocalDate erasureDeadline,
            Hardware device,
            long massGrams,
            MassSource massSource,
            @Nullable Integer unidentifiedMedia,
            Instant handedOverAt)
            implements DeviceEvent {}

    /** Custody passes to the waste register: the donor is the producer of this waste. */
    @Serdeable
    record DeviceSentToWaste(
            UUID deviceId,
            String code,
            UUID donorOrganisationId,
            String communeCode,
            DeviceKind kind,
            String manufacturer,
            String model,
            long massGrams,
            MassSource massSource,
            List<WasteMedium> media,
            boolean dataBearing,
            String reasonCode,
            Instant sentAt)
            implements DeviceEvent {}

    @Serdeable
    record WasteMedium(Medium.Type type, String serialNumber) {}
}
