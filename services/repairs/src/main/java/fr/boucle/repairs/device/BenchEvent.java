package fr.boucle.repairs.device;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the workshop notes for itself: part of the history, never published. */
public sealed interface BenchEvent extends DeviceEvent {
    /** the technician looked inside, or a facts file named media; with how it was searched where there is none. */
    @Serdeable
    record MediaFound(
            List<Hardware.MediumSummary> media, @Nullable Absence absence, Instant foundAt) implements BenchEvent {}

    /** a medium that only had a handle has its serial. */
    @Serdeable
    record MediumNamed(String handle, String serialNumber, Instant namedAt) implements BenchEvent {}

    /** a medium's size, type or model is known better. */
    @Serdeable
    record MediumDescribed(
            String serialNumber,
            MediumType type,
            @Nullable Long sizeMegabytes,
            @Nullable String model,
            Instant describedAt)
            implements BenchEvent {}

    /** somebody says that a medium never was one. */
    @Serdeable
    record MediumDoubted(String serialNumber, Doubt doubt) implements BenchEvent {}

    /** another person looked and says so too. */
    @Serdeable
    record MediumStruck(String serialNumber, Instant struckAt) implements BenchEvent {}

    /** the other person says that it is one. */
    @Serdeable
    record DoubtDismissed(String serialNumber, Instant dismissedAt) implements BenchEvent {}

    /** the device that a fitted part was taken from turned out to be one whose parts carry data. */
    @Serdeable
    record PartDoubted(UUID partId, PartKind kind, UUID fromDeviceId, Instant doubtedAt) implements BenchEvent {}

    /** somebody looked for a memory card and a SIM card. */
    @Serdeable
    record CardsSeen(Cards cards, Instant seenAt) implements BenchEvent {}

    /** facts of the machine, read from its own report; whether whoever sent it says that its board is another one. */
    @Serdeable
    record FactsRecorded(
            Hardware device, Instant recordedAt, @Nullable Boolean boardReplaced) implements BenchEvent {}

    /** a grade was given. */
    @Serdeable
    record DeviceGraded(
            Grade grade, Grade computed, @Nullable String reason, Instant gradedAt) implements BenchEvent {}

    /** from redistribution: it left for a household. */
    @Serdeable
    record DeviceLeft(int hop, Instant leftAt) implements BenchEvent {}

    /** from redistribution: it came back. */
    @Serdeable
    record DeviceCameBack(UUID organisationId, int hop, String reasonCode, Instant returnedAt) implements BenchEvent {}

    /** from redistribution: it was taken from the shelf, where something was seen on it. */
    @Serdeable
    record DeviceTakenBack(int hop, String reasonCode, Instant sentBackAt) implements BenchEvent {}

    /** another file's media and work are this device's; where another machine came in its place, nothing else of it counts. */
    @Serdeable
    record MediaAdopted(
            List<Medium> media,
            @Nullable Absence absence,
            Work work,
            @Nullable Instant arrivedAt,
            Instant adoptedAt,
            boolean swapped,
            @Nullable Cards cards)
            implements BenchEvent {}

    /** this file was another's, and is closed. */
    @Serdeable
    record BecameAlias(UUID ofDeviceId, Instant closedAt) implements BenchEvent, OfTwoFiles {}

    /** somebody compared this machine with another file's. */
    @Serdeable
    record TwinAnswered(
            UUID twinId, TwinAnswer answer, @Nullable String note, Instant answeredAt)
            implements BenchEvent, OfTwoFiles {}

    /** the machine goes on under another file: it came in again. */
    @Serdeable
    record BecameFormer(UUID ofDeviceId, Instant closedAt) implements BenchEvent, OfTwoFiles {}

    /** a household's return of this machine was told of the file under which it had left. */
    @Serdeable
    record FormerCameBack(UUID formerDeviceId, String reasonCode, Instant returnedAt)
            implements BenchEvent, OfTwoFiles {}

    /** it was another machine after all: this file is what it was. */
    @Serdeable
    record BecameItself(Instant partedAt) implements BenchEvent, OfTwoFiles {}
}
