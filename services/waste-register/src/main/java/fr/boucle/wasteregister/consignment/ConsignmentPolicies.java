package fr.boucle.wasteregister.consignment;

import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.wasteregister.lot.NoteExemption;
import fr.boucle.wasteregister.operator.Operator;
import fr.boucle.wasteregister.operator.Operator.ProofKind;
import fr.boucle.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that must hold for a lot to leave, judged in this order before anything is written. */
final class ConsignmentPolicies {
    private static final int MONTHS_BACK = 18;

    static final ConsignmentPolicy DAY_IS_POSSIBLE = facts -> {
        LocalDate today = facts.departure().today();
        boolean possible = !facts.day().isAfter(today) && !facts.day().isBefore(today.minusMonths(MONTHS_BACK));
        return unless(
                possible,
                WasteRefusal.DATE_NOT_ALLOWED,
                "consignedOn is not after today (" + today + ", the territory's day) nor over " + MONTHS_BACK
                        + " months ago.");
    };

    /** Nothing leaves before it was waste. */
    static final ConsignmentPolicy DAY_FOLLOWS_ITS_ITEMS = facts -> unless(
            !facts.day().isBefore(facts.departure().since()),
            WasteRefusal.DATE_NOT_ALLOWED,
            "The newest item of the lot is waste since " + facts.departure().since()
                    + ": consignedOn lies from then to " + facts.departure().today() + ".");

    /** R541-45: dangerous waste travels with a consignment note, or says why not. */
    static final ConsignmentPolicy DANGEROUS_TRAVELS_WITH_A_NOTE = facts -> unless(
            !facts.load().dangerous() || facts.departure().papers().noteIsSettled(),
            WasteRefusal.NOTE_MISSING,
            "Give bsdNumber, or noteExemption: NOTE_TO_COME (its number is told later), ECO_ORGANISME_COLLECTION (with"
                    + " ecoOrganismeOperatorId) or ONE_FOR_ONE_TAKE_BACK.");

    static final ConsignmentPolicy EXEMPTION_HAS_ITS_ECO_ORGANISME = facts -> unless(
            facts.departure().papers().exemption() != NoteExemption.ECO_ORGANISME_COLLECTION
                    || facts.parties().ecoOrganisme().isPresent(),
            WasteRefusal.NOTE_MISSING,
            "ECO_ORGANISME_COLLECTION names whose collection it is: give ecoOrganismeOperatorId.");

    static final ConsignmentPolicy OPERATION_IS_ALLOWED =
            facts -> Optional.ofNullable(facts.planned().refused());

    static final ConsignmentPolicy CODE_IS_OF_THE_DAY = facts -> unless(
            facts.load().code().validity().holds(facts.day()),
            WasteRefusal.CODE_NOT_VALID,
            facts.load().code().code() + " is not valid on " + facts.day() + ": sort the items under the new code.");

    static final ConsignmentPolicy DESTINATION_TAKES_WASTE = facts -> {
        Operator to = facts.parties().destination();
        boolean takes =
                to.is(Operator.Kind.TREATMENT) || to.is(Operator.Kind.COLLECTOR) || to.is(Operator.Kind.ECO_ORGANISME);
        return unless(
                takes,
                WasteRefusal.OPERATOR_KIND,
                "The destination is a TREATMENT site, a COLLECTOR or an ECO_ORGANISME.");
    };

    /** Data-bearing waste leaves only for certified destruction. */
    static final ConsignmentPolicy DATA_GO_TO_DESTRUCTION =
            facts -> facts.load().dataBearing()
                    ? OperatorProof.of(facts.parties().destination(), facts.day())
                            .holds(
                                    ProofKind.DESTRUCTION,
                                    "The lot holds data: it leaves only to an operator with a DESTRUCTION proof.")
                    : Optional.empty();

    static final ConsignmentPolicy DESTINATION_IS_AUTHORISED = facts ->
            OperatorProof.of(facts.parties().destination(), facts.day()).authorises();

    static final ConsignmentPolicy TRANSPORTER_CARRIES = facts -> unless(
            facts.parties().transporter().is(Operator.Kind.TRANSPORTER),
            WasteRefusal.OPERATOR_KIND,
            facts.parties().transporter().name() + " is not registered as TRANSPORTER.");

    static final ConsignmentPolicy TRANSPORTER_HOLDS_A_RECEIPT = facts ->
            OperatorProof.of(facts.parties().transporter(), facts.day()).carries(facts.load());

    /** An eco-organisation whose contract is recorded must have one that holds. */
    static final ConsignmentPolicy ECO_ORGANISME_CONTRACT_HOLDS =
            facts -> facts.parties().ecoOrganisme().flatMap(eco -> registered(eco, Operator.Kind.ECO_ORGANISME)
                    .or(() -> OperatorProof.of(eco, facts.day()).notLapsed(ProofKind.ECO_ORGANISME_CONTRACT)));

    /** R541-56: always needed. */
    static final ConsignmentPolicy BROKER_HOLDS_A_RECEIPT =
            facts -> facts.parties().broker().flatMap(broker -> registered(broker, Operator.Kind.BROKER)
                    .or(() -> OperatorProof.of(broker, facts.day())
                            .holds(ProofKind.RECEPISSE, "A broker has a receipt (R541-56).")));

    static final List<ConsignmentPolicy> ALL = List.of(
            onTheDay(about("/consignedOn", DAY_IS_POSSIBLE)),
            onTheDay(about("/consignedOn", DAY_FOLLOWS_ITS_ITEMS)),
            onTheDay(CODE_IS_OF_THE_DAY),
            about("/operationCode", OPERATION_IS_ALLOWED),
            about("/destinationOperatorId", DESTINATION_TAKES_WASTE),
            onTheDay(about("/destinationOperatorId", DATA_GO_TO_DESTRUCTION)),
            onTheDay(about("/destinationOperatorId", DESTINATION_IS_AUTHORISED)),
            about("/transporterOperatorId", TRANSPORTER_CARRIES),
            onTheDay(about("/transporterOperatorId", TRANSPORTER_HOLDS_A_RECEIPT)),
            onTheDay(about("/ecoOrganismeOperatorId", ECO_ORGANISME_CONTRACT_HOLDS)),
            onTheDay(about("/brokerOperatorId", BROKER_HOLDS_A_RECEIPT)),
            about("/bsdNumber", DANGEROUS_TRAVELS_WITH_A_NOTE),
            about("/ecoOrganismeOperatorId", EXEMPTION_HAS_ITS_ECO_ORGANISME));

    private ConsignmentPolicies() {}

    /**
     * Throws what is refused, all of it at once: each member has its first fault.
     *
     * @param bounds what is missing or out of its bounds, told before all else
     */
    static void judge(Optional<Refusal> bounds, ConsignmentFacts facts) {
        Refusal.throwAll(Stream.concat(Stream.of(bounds), ALL.stream().map(policy -> policy.judge(facts))));
    }

    /** What depends on the day can't be judged before the day is told. */
    private static ConsignmentPolicy onTheDay(ConsignmentPolicy policy) {
        return facts -> facts.departure().on() == null ? Optional.empty() : policy.judge(facts);
    }

    /** Its refusal names the member that it is about. */
    private static ConsignmentPolicy about(String pointer, ConsignmentPolicy policy) {
        return facts -> policy.judge(facts)
                .map(refusal -> new Refusal(
                        refusal.type(), refusal.detail(), List.of(new Refusal.FieldFault(pointer, refusal.detail()))));
    }

    private static Optional<Refusal> registered(Operator operator, Operator.Kind kind) {
        return unless(
                operator.is(kind), WasteRefusal.OPERATOR_KIND, operator.name() + " is not registered as " + kind + ".");
    }

    private static Optional<Refusal> unless(boolean holds, WasteRefusal type, String passes) {
        return holds ? Optional.empty() : Optional.of(new Refusal(type, passes));
    }
}
