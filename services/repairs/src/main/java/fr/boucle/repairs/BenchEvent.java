package fr.boucle.repairs;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the workshop notes for itself: part of the history, never published. */
sealed interface BenchEvent extends DeviceEvent {
    /** the technician looked inside, or a facts file named media. */
    @Serdeable
    record MediaFound(List<Hardware.MediumSummary> media, boolean inspected, Instant foundAt) implements BenchEvent {}

    /** facts of the machine, read from its own report. */
    @Serdeable
    record FactsRecorded(Hardware device, Instant recordedAt) implements BenchEvent {}

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

    /** another file's media and work are this device's. */
    @Serdeable
    record MediaAdopted(List<Medium> media, boolean inspected, Work work, Instant adoptedAt) implements BenchEvent {}

    /** this file was another's, and is closed. */
    @Serdeable
    record BecameAlias(UUID ofDeviceId, Instant closedAt) implements BenchEvent {}
}
