package fr.boucle.wasteregister.consignment;

import fr.boucle.wasteregister.code.Operations;
import fr.boucle.wasteregister.code.WasteCodes;
import fr.boucle.wasteregister.item.Items;
import fr.boucle.wasteregister.law.LegalTime;
import fr.boucle.wasteregister.lot.Lot;
import fr.boucle.wasteregister.operator.Operator;
import fr.boucle.wasteregister.operator.Operators;
import jakarta.inject.Singleton;
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
        return new ConsignmentFacts(
                new ConsignmentFacts.Load(
                        lot,
                        items.ofLot(lot.identity().id()),
                        codes.find(lot.identity().wasteCode()).orElseThrow(),
                        Boolean.TRUE.equals(asked.pop())),
                new ConsignmentFacts.Parties(
                        operators.required(asked.destinationOperatorId()),
                        operators.required(asked.transporterOperatorId()),
                        optional(asked.ecoOrganismeOperatorId()),
                        optional(asked.brokerOperatorId())),
                new ConsignmentFacts.Departure(
                        asked.consignedOn(), legalTime.today(), new Lot.Papers(asked.bsdNumber(), asked.adrMention())),
                operations.choose(asked.operationCode(), asked.operationMode()));
    }

    private Optional<Operator> optional(@Nullable UUID id) {
        return Optional.ofNullable(id).map(operators::required);
    }
}
