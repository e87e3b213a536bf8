package fr.boucle.wasteregister.lot;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.Listings;
import fr.boucle.wasteregister.item.ItemView;
import fr.boucle.wasteregister.operator.Operators;
import fr.boucle.wasteregister.site.Organisations;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lots as readers see them. */
@Singleton
class LotViews {
    private final LotRows rows;
    private final LotOperations operations;
    private final Operators operators;
    private final Organisations organisations;
    private final LotLineRows lines;

    LotViews(
            LotRows rows,
            LotOperations operations,
            Operators operators,
            Organisations organisations,
            LotLineRows lines) {
        this.lines = lines;
        this.rows = rows;
        this.operations = operations;
        this.operators = operators;
        this.organisations = organisations;
    }

    /** Those of a list, in its order, with the names of their sites and recipients. */
    List<LotView> all(List<UUID> ids) {
        List<LotRows.Row> found = ids.isEmpty() ? List.of() : rows.all(Keys.of(ids));
        Map<UUID, String> sites = organisations.namesOf(
                found.stream().map(LotRows.Row::organisationId).toList());
        Map<UUID, String> recipients = operators.namesOf(found.stream()
                .flatMap(row -> Stream.ofNullable(row.destinationId()))
                .toList());
        Map<UUID, LotLineRows.Row> written =
                linesOf(found).stream().collect(Collectors.toMap(LotLineRows.Row::lineId, Function.identity()));
        List<LotView> shown = found.stream()
                .map(row -> of(
                        row,
                        new LotNames(
                                sites.get(row.organisationId()),
                                row.destinationId() == null ? null : recipients.get(row.destinationId()),
                                row.lineId() == null ? null : written.get(row.lineId())),
                        null,
                        null))
                .toList();
        return Listings.inOrder(ids, shown, LotView::lotId);
    }

    /** A lot just changed by its own keeper. */
    LotView of(UUID id) {
        return of(rows.lock(id).orElseThrow());
    }

    LotView of(LotRows.Row row) {
        return of(row, LotNames.UNKNOWN, null, null);
    }

    LotView whole(LotRows.Row row, List<ItemView> items) {
        return of(
                row,
                new LotNames(
                        organisations.nameOf(row.organisationId()).orElse(null),
                        null,
                        linesOf(List.of(row)).stream().findFirst().orElse(null)),
                operations.ofLot(row.id()).stream().map(LotViews::of).toList(),
                items);
    }

    private List<LotLineRows.Row> linesOf(List<LotRows.Row> lots) {
        List<UUID> ids =
                lots.stream().flatMap(row -> Stream.ofNullable(row.lineId())).toList();
        return ids.isEmpty() ? List.of() : lines.newest(Keys.of(ids));
    }

    private static LotView of(
            LotRows.Row row,
            LotNames names,
            @Nullable List<LotView.TreatmentView> operations,
            @Nullable List<ItemView> items) {
        Long mass = row.massGrams();
        Long sum = row.itemsGrams();
        return LotViewBuilder.stagedBuilder()
                .lotId(row.id())
                .number(row.lotNumber())
                .state(row.state())
                .organisationId(row.organisationId())
                .organisationName(names.site())
                .wasteCode(row.wasteCode())
                .dataBearing(row.dataBearing())
                .openedAt(row.openedAt())
                .massGrams(mass)
                .itemsGrams(sum)
                .differenceGrams(mass == null || sum == null ? null : mass - sum)
                .weightType(row.weightType())
                .weighedAt(row.weighedAt())
                .destinationOperatorId(row.destinationId())
                .destinationName(names.receiver())
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
                .lineCancelled(names.cancelled())
                .treatment(treated(row))
                .operations(operations)
                .items(items)
                .build();
    }

    private static LotView.@Nullable TreatmentView treated(LotRows.Row row) {
        String code = row.treatmentCode();
        LocalDate treatedOn = row.treatedOn();
        Boolean last = row.treatmentFinal();
        return code == null || treatedOn == null || last == null
                ? null
                : new LotView.TreatmentView(code, row.treatmentMode(), last, treatedOn);
    }

    private static LotView.TreatmentView of(LotOperations.Row row) {
        return new LotView.TreatmentView(row.operationCode(), row.operationMode(), row.lastOne(), row.treatedOn());
    }
}
