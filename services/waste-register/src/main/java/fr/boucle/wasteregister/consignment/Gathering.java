package fr.boucle.wasteregister.consignment;

import fr.boucle.wasteregister.code.Operations;
import fr.boucle.wasteregister.code.WasteCodes;
import fr.boucle.wasteregister.item.Items;
import fr.boucle.wasteregister.item.WasteItem;
import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.wasteregister.lot.Lot;
import fr.boucle.wasteregister.operator.Operator;
import fr.boucle.wasteregister.operator.Operators;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of a consignment, under the lock of its lot. */
@Singleton
class Gathering {
    private final Items items;
    private final Operators operators;
    private final Operations operations;
    private final WasteCodes codes;
    private final LegalTime legalTime;

    Gathering(Items items, Operators operators, Operations operations, WasteCodes codes, LegalTime legalTime) {
        this.items = items;
        this.operators = operators;
        this.operations = operations;
        this.codes = codes;
        this.legalTime = legalTime;
    }

    ConsignmentFacts facts(Lot.Weighed lot, ConsignLot.Command asked) {
        List<WasteItem> inside = items.ofLot(lot.identity().id());
        return new ConsignmentFacts(
                new ConsignmentFacts.Load(
                        lot,
                        inside,
                        codes.find(lot.identity().wasteCode()).orElseThrow(),
                        Boolean.TRUE.equals(asked.pop())),
                new ConsignmentFacts.Parties(
                        operators.required(asked.destinationOperatorId()),
                        operators.required(asked.transporterOperatorId()),
                        optional(asked.ecoOrganismeOperatorId()),
                        optional(asked.brokerOperatorId())),
                new ConsignmentFacts.Departure(
                        asked.consignedOn(),
                        since(inside),
                        legalTime.today(),
                        new Lot.Papers(blankAsNull(asked.bsdNumber()), asked.adrMention(), asked.noteExemption())),
                planned(asked));
    }

    /** What is not allowed of it is judged with all the rest. */
    private ConsignmentFacts.Planned planned(ConsignLot.Command asked) {
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

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Optional<Operator> optional(@Nullable UUID id) {
        return Optional.ofNullable(id).map(operators::required);
    }
}
