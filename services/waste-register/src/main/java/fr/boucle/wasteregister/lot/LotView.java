package fr.boucle.wasteregister.lot;

import fr.boucle.values.ByName;
import fr.boucle.wasteregister.item.ItemView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lot as readers see it.
 *
 * @param number by which its site tells it apart
 * @param destinationName who receives it, by its line where that was corrected
 * @param lineCancelled whether its line was cancelled afterwards; none where it has no line, or it isn't asked
 */
@ByName
@Serdeable
record LotView(
        UUID lotId,
        int number,
        String state,
        UUID organisationId,
        @Nullable String organisationName,
        String wasteCode,
        boolean dataBearing,
        Instant openedAt,
        @Nullable Long massGrams,
        @Nullable Long itemsGrams,
        @Nullable Long differenceGrams,
        @Nullable String weightType,
        @Nullable Instant weighedAt,
        @Nullable UUID destinationOperatorId,
        @Nullable String destinationName,
        @Nullable UUID transporterOperatorId,
        @Nullable LocalDate consignedOn,
        @Nullable String operationCode,
        @Nullable String operationMode,
        @Nullable String bsdNumber,
        @Nullable String noteExemption,
        @Nullable String adrMention,
        @Nullable UUID lineId,
        @Nullable String publicId,
        @Nullable Long entryIndex,
        @Nullable Boolean lineCancelled,
        @Nullable TreatmentView treatment,
        @Nullable List<TreatmentView> operations,
        @Nullable List<ItemView> items) {
    @Serdeable
    record TreatmentView(
            String operationCode,
            @Nullable String operationMode,

            @com.fasterxml.jackson.annotation.JsonProperty("final")
            boolean finalOperation,

            LocalDate treatedOn) {}
}
