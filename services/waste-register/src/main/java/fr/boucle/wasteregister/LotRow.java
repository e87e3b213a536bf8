package fr.boucle.wasteregister;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.values.Mass;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lot as its table has it; the table's checks tie each column to the states that have it. */
@MappedEntity("waste_lot")
record LotRow(
        @Id @UuidColumn UUID id,
        @UuidColumn UUID organisationId,
        String wasteCode,
        boolean dataBearing,
        String state,
        @Nullable Integer openMarker,
        long version,
        Instant openedAt,
        @Nullable Long massGrams,
        @Nullable Long itemsGrams,
        @Nullable String weightType,
        @Nullable Instant weighedAt,
        @Nullable @UuidColumn UUID destinationId,
        @Nullable String destinationSiret,
        @Nullable @UuidColumn UUID transporterId,
        @Nullable LocalDate consignedOn,
        @Nullable Instant consignedAt,
        @Nullable String operationCode,
        @Nullable String operationMode,
        @Nullable String bsdNumber,
        @Nullable String adrMention,
        @Nullable @UuidColumn UUID lineId,
        @Nullable String publicId,
        @Nullable Long entryIndex,
        @Nullable String treatmentCode,
        @Nullable String treatmentMode,
        @Nullable LocalDate treatedOn,
        @Nullable Instant treatedAt,
        @Nullable Boolean treatmentFinal) {

    Lot lot() {
        Lot.Identity identity = new Lot.Identity(id, organisationId, wasteCode, dataBearing);
        return switch (state) {
            case "OPEN" -> new Lot.Open(identity);
            case "WEIGHED" -> new Lot.Weighed(identity, weighing());
            case "CONSIGNED" -> new Lot.Consigned(identity, weighing(), consignment());
            case "TREATED" -> new Lot.Treated(identity, weighing(), consignment(), treatment());
            default -> throw new IllegalStateException("a lot is never " + state);
        };
    }

    private Lot.Weighing weighing() {
        return new Lot.Weighing(
                new Mass(Objects.requireNonNull(massGrams)),
                new Mass(Objects.requireNonNull(itemsGrams)),
                WeightType.valueOf(Objects.requireNonNull(weightType)),
                Objects.requireNonNull(weighedAt));
    }

    private Lot.Consignment consignment() {
        return new Lot.Consignment(
                Objects.requireNonNull(destinationId),
                Objects.requireNonNull(destinationSiret),
                Objects.requireNonNull(transporterId),
                Objects.requireNonNull(consignedOn),
                Objects.requireNonNull(consignedAt),
                Objects.requireNonNull(operationCode),
                operationMode,
                bsdNumber,
                adrMention,
                Objects.requireNonNull(lineId),
                Objects.requireNonNull(publicId),
                Objects.requireNonNull(entryIndex));
    }

    private Lot.Treatment treatment() {
        return new Lot.Treatment(
                Objects.requireNonNull(treatmentCode),
                treatmentMode,
                Objects.requireNonNull(treatmentFinal),
                Objects.requireNonNull(treatedOn),
                Objects.requireNonNull(treatedAt));
    }
}
