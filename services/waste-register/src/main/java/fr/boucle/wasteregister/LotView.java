package fr.boucle.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lot as readers see it. */
final class LotView {
    private LotView() {}

    @Serdeable
    record Shown(
            UUID lotId,
            String state,
            UUID organisationId,
            String wasteCode,
            boolean dataBearing,
            Instant openedAt,
            @Nullable Long massGrams,
            @Nullable Long itemsGrams,
            @Nullable Long differenceGrams,
            @Nullable String weightType,
            @Nullable Instant weighedAt,
            @Nullable UUID destinationOperatorId,
            @Nullable UUID transporterOperatorId,
            @Nullable LocalDate consignedOn,
            @Nullable String operationCode,
            @Nullable String operationMode,
            @Nullable String bsdNumber,
            @Nullable UUID lineId,
            @Nullable String publicId,
            @Nullable Long entryIndex,
            @Nullable ShownTreatment treatment,
            @Nullable List<ShownTreatment> operations,
            @Nullable List<ShownItem> items) {}

    @Serdeable
    record ShownTreatment(
            String operationCode,
            @Nullable String operationMode,

            @com.fasterxml.jackson.annotation.JsonProperty("final")
            boolean finalOperation,

            LocalDate treatedOn) {}

    @Serdeable
    record ShownItem(
            UUID itemId,
            UUID deviceId,
            UUID lotId,
            String kind,
            @Nullable String chemistry,
            String wasteCode,
            String proposedCode,
            long massGrams,
            boolean dataBearing,
            Instant acceptedAt,
            List<ShownMedium> media) {}

    @Serdeable
    record ShownMedium(
            String serialNumber,
            @Nullable String certificateNumber,
            @Nullable LocalDate destroyedOn) {}

    static Shown of(LotRow row) {
        return of(row, null, null);
    }

    static Shown of(LotRow row, @Nullable List<ShownTreatment> operations, @Nullable List<ShownItem> items) {
        Long mass = row.massGrams();
        Long sum = row.itemsGrams();
        String code = row.treatmentCode();
        LocalDate treatedOn = row.treatedOn();
        Boolean last = row.treatmentFinal();
        return new Shown(
                row.id(),
                row.state(),
                row.organisationId(),
                row.wasteCode(),
                row.dataBearing(),
                row.openedAt(),
                mass,
                sum,
                mass == null || sum == null ? null : mass - sum,
                row.weightType(),
                row.weighedAt(),
                row.destinationId(),
                row.transporterId(),
                row.consignedOn(),
                row.operationCode(),
                row.operationMode(),
                row.bsdNumber(),
                row.lineId(),
                row.publicId(),
                row.entryIndex(),
                code == null || treatedOn == null || last == null
                        ? null
                        : new ShownTreatment(code, row.treatmentMode(), last, treatedOn),
                operations,
                items);
    }

    static ShownItem of(Items.Row item, List<Items.Medium> media) {
        return new ShownItem(
                item.id(),
                item.deviceId(),
                item.lotId(),
                item.kind(),
                item.chemistry(),
                item.wasteCode(),
                item.proposedCode(),
                item.massGrams(),
                item.dataBearing(),
                item.acceptedAt(),
                media.stream()
                        .map(medium -> new ShownMedium(
                                medium.serialNumber(), medium.certificateNumber(), medium.destroyedOn()))
                        .toList());
    }
}
