package fr.boucle.wasteregister.consignment;

import fr.boucle.values.Blanks;
import fr.boucle.wasteregister.code.Operations;
import fr.boucle.wasteregister.code.WasteCodes;
import fr.boucle.wasteregister.item.Items;
import fr.boucle.wasteregister.item.WasteItem;
import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.wasteregister.lot.Lot;
import fr.boucle.wasteregister.lot.NoteNumber;
import fr.boucle.wasteregister.operator.Operator;
import fr.boucle.wasteregister.operator.Operators;
import fr.boucle.web.Bounds;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of a consignment, under the lock of its lot. */
@Singleton
class Gathering {
    /** Who stands where nobody is named, which is refused. */
    private static final Operator NOBODY = new Operator(new UUID(0, 0), "", "", "", "", "", Set.of(), List.of());

    private final Items items;
    private final Operators operators;
    private final Operations operations;
    private final WasteCodes codes;
    private final Bounds bounds;
    private final LegalTime legalTime;

    Gathering(
            Items items,
            Operators operators,
            Operations operations,
            WasteCodes codes,
            Bounds bounds,
            LegalTime legalTime) {
        this.items = items;
        this.operators = operators;
        this.operations = operations;
        this.codes = codes;
        this.bounds = bounds;
        this.legalTime = legalTime;
    }

    /** What is known of it, once nothing speaks against it. */
    ConsignmentFacts judged(Lot.Weighed lot, ConsignLot.Command asked) {
        ConsignmentFacts facts = facts(lot, asked);
        ConsignmentPolicies.judge(bounds.of(asked), facts);
        return facts;
    }

    private ConsignmentFacts facts(Lot.Weighed lot, ConsignLot.Command asked) {
        List<WasteItem> inside = items.ofLot(lot.identity().id());
        return new ConsignmentFacts(
                new ConsignmentFacts.Load(
                        lot,
                        inside,
                        codes.find(lot.identity().wasteCode()).orElseThrow(),
                        Boolean.TRUE.equals(asked.pop())),
                new ConsignmentFacts.Parties(
                        optional(asked.destinationOperatorId()).orElse(NOBODY),
                        optional(asked.transporterOperatorId()).orElse(NOBODY),
                        optional(asked.ecoOrganismeOperatorId()),
                        optional(asked.brokerOperatorId())),
                new ConsignmentFacts.Departure(
                        asked.consignedOn(),
                        since(inside),
                        legalTime.today(),
                        new Lot.Papers(NoteNumber.told(asked.bsdNumber()), asked.adrMention(), asked.noteExemption())),
                planned(asked));
    }

    /** What is not allowed of it is judged with all the rest. */
    private ConsignmentFacts.Planned planned(ConsignLot.Command asked) {
        if (Blanks.shown(asked.operationCode()) == null
                || Optional.ofNullable(asked.consignedOn()).isEmpty()) {
            return new ConsignmentFacts.Planned(null, null);
        }
        try {
            return new ConsignmentFacts.Planned(
                    operations.choose(asked.operationCode(), asked.operationMode(), asked.consignedOn()), null);
        } catch (Refusal refused) {
            return new ConsignmentFacts.Planned(null, refused);
        }
    }

    /** The first day on which all of it is waste. */
    private LocalDate since(List<WasteItem> inside) {
        return inside.stream()
                .map(WasteItem::since)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private Optional<Operator> optional(@Nullable UUID id) {
        return Optional.ofNullable(id).map(operators::required);
    }
}
