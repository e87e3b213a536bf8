package fr.boucle.wasteregister.item;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What happens to an item of waste. */
public sealed interface ItemEvent {
    /** What other contexts are told. */
    sealed interface Published extends ItemEvent, fr.boucle.values.Published {}

    /** It entered a lot: when it came, and again when it was sorted under another code. */
    @Serdeable
    record WasteItemAccepted(
            UUID deviceId,
            UUID itemId,
            UUID lotId,
            UUID organisationId,
            String wasteCode,
            String kind,
            long massGrams,
            boolean dataBearing,
            Instant acceptedAt)
            implements Published {}

    /** The producer, who answers for the code, chose another. */
    record ItemSorted(UUID lot, String wasteCode, String reason) implements ItemEvent {}

    /** A medium inside it was destroyed, and whoever did so says it by serial number. */
    record DestructionCertified(String serialNumber, String certificateNumber, LocalDate destroyedOn, Instant at)
            implements ItemEvent {}
}
