package fr.boucle.repairs.device;

import fr.boucle.repairs.device.ReadyFacts.Tests;
import fr.boucle.values.ByName;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a device at the bench. What is {@link Published} is the JSON other contexts read. */
public sealed interface DeviceEvent permits DeviceEvent.Published, BenchEvent, DeviceEvent.OfTwoFiles {
    /** Goes to the log. */
    sealed interface Published extends DeviceEvent, fr.boucle.values.Published {
        UUID deviceId();
    }

    /** It is about one machine that has two files, or was thought to. */
    sealed interface OfTwoFiles extends DeviceEvent
            permits MachineRecognised,
                    MachinesParted,
                    BenchEvent.TwinAnswered,
                    BenchEvent.BecameAlias,
                    BenchEvent.BecameFormer,
                    BenchEvent.FormerCameBack,
                    BenchEvent.BecameItself {}

    @Serdeable
    record DeviceReceived(
            UUID deviceId,
            String code,
            UUID organisationId,
            @Nullable UUID donorOrganisationId,
            Instant receivedAt) implements Published {}

    @Serdeable
    record DeviceNotReceived(
            UUID deviceId,
            String code,
            UUID organisationId,
            @Nullable UUID donorOrganisationId,
            Instant reportedAt) implements Published {}

    @Serdeable
    record UnexpectedDeviceReceived(
            UUID deviceId,
            String code,
            UUID organisationId,
            DeviceKind kind,
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable String serialNumber,
            Instant receivedAt)
            implements Published {}

    @Serdeable
    record DevicesLinked(UUID deviceId, UUID aliasDeviceId, UUID organisationId, String reasonCode, Instant linkedAt)
            implements Published {}

    /** The machine is one that came in before under another file, here or elsewhere: its thread goes on. */
    @Serdeable
    record MachineRecognised(
            UUID deviceId,
            UUID formerDeviceId,
            UUID organisationId,
            List<MachineEvidence> evidence,
            Instant recognisedAt)
            implements Published, OfTwoFiles {}

    /** It was another machine after all. */
    @Serdeable
    record MachinesParted(UUID deviceId, UUID formerDeviceId, UUID organisationId, Instant partedAt)
            implements Published, OfTwoFiles {}

    @Serdeable
    record ErasureAccepted(UUID deviceId, UUID organisationId, List<AcceptedMedium> media, Instant acceptedAt)
            implements Published {}

    @Serdeable
    record ErasureBlocked(UUID deviceId, UUID organisationId, List<BlockedMedium> media, Instant blockedAt)
            implements Published {}

    @Serdeable
    record MediumRemoved(
            UUID deviceId,
            UUID organisationId,
            String serialNumber,
            MediumType type,
            long massGrams,
            Instant removedAt,
            @Nullable MediumFate fate,
            @Nullable RemovedWaste waste)
            implements Published {}

    @Serdeable
    record DeviceDiagnosed(
            UUID deviceId,
            UUID organisationId,
            List<Check> passed,
            List<Check> failed,
            List<Check> notApplicable,
            @Nullable Integer batteryHealthPercent,
            Instant diagnosedAt)
            implements Published {}

    @Serdeable
    record RepairAttempted(
            UUID deviceId,
            UUID organisationId,
            RepairOutcome outcome,
            @Nullable RepairBarrier barrier,
            int minutes,
            List<UUID> partIds,
            Instant attemptedAt)
            implements Published {}

    @Serdeable
    record PartHarvested(
            UUID deviceId, UUID partId, UUID organisationId, PartKind kind, long massGrams, Instant harvestedAt)
            implements Published {}

    @Serdeable
    record PartFitted(
            UUID deviceId,
            UUID partId,
            UUID organisationId,
            PartKind kind,
            PartOrigin origin,
            @Nullable UUID fromDeviceId,
            long massGrams,
            Instant fittedAt,
            @Nullable ReplacedPart replaced)
            implements Published {}

    /** It is of another kind than was said; its mass from now on, and where that comes from. */
    @ByName
    @Serdeable
    record DeviceKindCorrected(
            UUID deviceId,
            String code,
            UUID organisationId,
            DeviceKind formerKind,
            DeviceKind kind,
            KindReason reasonCode,
            long massGrams,
            String massSource,
            Instant correctedAt)
            implements Published {}

    @ByName
    @Serdeable
    record DeviceReady(
            UUID deviceId,
            String code,
            UUID organisationId,
            @Nullable UUID donorOrganisationId,
            @Nullable String communeCode,
            @Nullable String legalBasis,
            Resale resale,
            String dataState,
            Grade grade,
            boolean refurbished,
            @Nullable UUID certificateId,
            Hardware device,
            List<String> accessories,
            long massGrams,
            String massSource,
            Instant readyAt,
            @Nullable Tests tests,
            @Nullable List<ReadyFacts.Cleared> clearedMedia,
            @Nullable MediumSearch absence)
            implements Published {}

    @ByName
    @Serdeable
    record DeviceScrapped(
            UUID deviceId,
            String code,
            UUID holderOrganisationId,
            UUID producerOrganisationId,
            @Nullable UUID donorOrganisationId,
            @Nullable String communeCode,
            DeviceKind kind,
            ScrapReason reasonCode,
            long massGrams,
            List<WasteItem> items,
            List<Work.Part> parts,
            long differenceGrams,
            Instant scrappedAt)
            implements Published {}
}
