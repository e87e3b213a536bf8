package fr.boucle.wasteregister.lot;

import fr.boucle.wasteregister.item.ItemView;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lots as readers see them. */
@Singleton
class LotViews {
    private final LotRows rows;
    private final LotOperations operations;

    LotViews(LotRows rows, LotOperations operations) {
        this.rows = rows;
        this.operations = operations;
    }

    /** A lot just changed by its own keeper. */
    LotView of(UUID id) {
        return of(rows.lock(id).orElseThrow());
    }

    LotView of(LotRows.Row row) {
        return of(row, null, null);
    }

    LotView whole(LotRows.Row row, List<ItemView> items) {
        return of(row, operations.ofLot(row.id()).stream().map(LotViews::of).toList(), items);
    }

    private static LotView of(
            LotRows.Row row, @Nullable List<LotView.TreatmentView> operations, @Nullable List<ItemView> items) {
        Long mass = row.massGrams();
        Long sum = row.itemsGrams();
        String code = row.treatmentCode();
        LocalDate treatedOn = row.treatedOn();
        Boolean last = row.treatmentFinal();
        return LotViewBuilder.stagedBuilder()
                .lotId(row.id())
                .state(row.state())
                .organisationId(row.organisationId())
                .wasteCode(row.wasteCode())
                .dataBearing(row.dataBearing())
                .openedAt(row.openedAt())
                .massGrams(mass)
                .itemsGrams(sum)
                .differenceGrams(mass == null || sum == null ? null : mass - sum)
                .weightType(row.weightType())
                .weighedAt(row.weighedAt())
                .destinationOperatorId(row.destinationId())
                .transporterOperatorId(row.transporterId())
                .consignedOn(row.consignedOn())
                .operationCode(row.operationCode())
                .operationMode(row.operationMode())
                .bsdNumber(row.bsdNumber())
                .noteExemption(row.noteExemption())
                .adrMention(row.adrMention())
                .lineId(row.lineId())
                .publicId(row.publicId())
                .entryIndex(row.entryIndex())
                .treatment(
                        code == null || treatedOn == null || last == null
                                ? null
                                : new LotView.TreatmentView(code, row.treatmentMode(), last, treatedOn))
                .operations(operations)
                .items(items)
                .build();
    }

    private static LotView.TreatmentView of(LotOperations.Row row) {
        return new LotView.TreatmentView(row.operationCode(), row.operationMode(), row.lastOne(), row.treatedOn());
    }
}
