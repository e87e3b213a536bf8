package fr.boucle.wasteregister.lot;

import fr.boucle.values.ByName;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a lot: raw values, the record is the JSON. What the golden files do not show is optional. */
public sealed interface LotEvent {
    /** What other contexts are told. */
    sealed interface Published extends LotEvent, fr.boucle.values.Published {}

    /** Its last item was sorted into another lot. */
    record LotEmptied() implements LotEvent {}

    /** The line of a lot that left was corrected: what the lot says of its departure follows. */
    record LineFollowed(
            LocalDate consignedOn,
            String operationCode,
            @Nullable String operationMode,
            @Nullable String bsdNumber) implements LotEvent {}

    @Serdeable
    record WasteLotWeighed(
            UUID lotId,
            UUID organisationId,
            String wasteCode,
            long massGrams,
            String weightType,
            long differenceGrams,
            Instant weighedAt)
            implements Published {}

    @ByName
    @Serdeable
    record WasteLotConsigned(
            UUID lotId,
            UUID organisationId,
            String wasteCode,
            long massGrams,
            String destinationSiret,
            String operationCode,
            boolean dataBearing,
            Instant consignedAt,
            @Nullable String operationMode,
            @Nullable UUID destinationOperatorId,
            @Nullable UUID transporterOperatorId,
            @Nullable LocalDate consignedOn,
            @Nullable String bsdNumber,
            @Nullable String adrMention,
            @Nullable UUID lineId,
            @Nullable String publicId,
            @Nullable Long entryIndex,
            @Nullable String noteExemption)
            implements Published {}

    @Serdeable
    record TreatmentConfirmed(
            UUID lotId,
            UUID organisationId,
            String operationCode,
            @Nullable String operationMode,

            @com.fasterxml.jackson.annotation.JsonProperty("final")
            boolean finalOperation,

            Instant treatedAt,
            @Nullable LocalDate treatedOn)
            implements Published {}
}
