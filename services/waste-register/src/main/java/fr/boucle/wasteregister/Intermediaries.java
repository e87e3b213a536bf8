package fr.boucle.wasteregister;

import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;

/** Who else answers for a consignment: an eco-organisation, a broker. */
@Singleton
class Intermediaries {
    private final Operators operators;

    Intermediaries(Operators operators) {
        this.operators = operators;
    }

    void add(OutgoingFields fields, ConsignLot.Asked asked, LocalDate day) {
        UUID ecoId = asked.ecoOrganismeOperatorId();
        if (ecoId != null) {
            Operator eco = of(ecoId, Operator.Kind.ECO_ORGANISME);
            ConsignmentPolicy.mayAnswerFor(eco, day);
            fields.ecoOrganisme(eco);
        }
        UUID brokerId = asked.brokerOperatorId();
        if (brokerId != null) {
            Operator broker = of(brokerId, Operator.Kind.BROKER);
            fields.broker(broker, ConsignmentPolicy.brokerReceipt(broker, day));
        }
    }

    private Operator of(UUID id, Operator.Kind kind) {
        Operator operator = operators.required(id);
        if (!operator.is(kind)) {
            throw new Refusal(WasteRefusal.OPERATOR_KIND, operator.name() + " is not registered as " + kind + ".");
        }
        return operator;
    }
}
