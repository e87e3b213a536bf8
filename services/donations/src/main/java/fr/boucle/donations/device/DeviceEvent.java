package fr.boucle.donations.device;

import fr.boucle.donations.law.Orientation;
import fr.boucle.donations.law.OrientationRules;
import fr.boucle.donations.law.Resale;
import fr.boucle.donations.reading.Medium;
import fr.boucle.values.ByName;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a device here; each record is the JSON on the log, keyed by the device. */
public sealed interface DeviceEvent {
    UUID deviceId();

    /** What the log is told. */
    sealed interface Published extends DeviceEvent, fr.boucle.values.Published {}

    /** The agent decided otherwise than the rules proposed. */
    record OrientationOverruled(UUID deviceId, Orientation orientation, String reason) implements DeviceEvent {}

    /** A newer inventory told something else of it; what travels with the device is told at the hand-over. */
    record DeviceDescribed(UUID deviceId, Description description, OrientationRules.Proposal proposal)
            implements DeviceEvent {}

    @ByName
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
            Instant listedAt,
            @Nullable UUID formerDeviceId)
            implements Published {}

    /** The device stays in its own organisation: the first R. */
    @Serdeable
    record DeviceReassigned(UUID deviceId, UUID donorOrganisationId, String reasonCode, Instant reassignedAt)
            implements Published {}

    @Serdeable
    record DeviceWithdrawn(UUID deviceId, UUID donorOrganisationId, String reasonCode, Instant withdrawnAt)
            implements Published {}

    /**
     * Custody passes to the receiver.
     *
     * @param erasureDeadline when the erasure is entrusted: the day by which it is proved
     * @param unidentifiedMedia how many media the inventory named without a serial, when any
     * @param formerDeviceId the device that it had been, where its donor says that it was given before and came back
     * @param assetTag the donor's own number, which is on the device, where the inventory had one
     */
    @ByName
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
            @Nullable UUID formerDeviceId,
            @Nullable String assetTag,
            Instant handedOverAt)
            implements Published {}

    /** Custody passes to the waste register: the donor is the producer of this waste. */
    @ByName
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
            implements Published {}

    @Serdeable
    record WasteMedium(Medium.Type type, String serialNumber) {}
}
