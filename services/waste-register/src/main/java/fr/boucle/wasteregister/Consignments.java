package fr.boucle.wasteregister;

import fr.boucle.values.Ids;
import fr.boucle.wasteregister.ConsignLot.Answered;
import fr.boucle.wasteregister.ConsignLot.Asked;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a consignment checks and writes, under the lock of its lot. */
@Singleton
class Consignments {
    private final Lots lots;
    private final Items items;
    private final Operators operators;
    private final Intermediaries intermediaries;
    private final Operations operations;
    private final WasteCodes codes;
    private final RegisterLines lines;
    private final OutgoingLines outgoing;
    private final LegalTime legalTime;
    private final InstantSource clock;

    Consignments(
            Lots lots,
            Items items,
            Operators operators,
            Intermediaries intermediaries,
            Operations operations,
            WasteCodes codes,
            RegisterLines lines,
            OutgoingLines outgoing,
            LegalTime legalTime,
            InstantSource clock) {
        this.lots = lots;
        this.items = items;
        this.operators = operators;
        this.intermediaries = intermediaries;
        this.operations = operations;
        this.codes = codes;
        this.lines = lines;
        this.outgoing = outgoing;
        this.legalTime = legalTime;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Answered consign(Lots.Locked locked, Asked asked, Actor actor) {
        return switch (locked.lot()) {
            case Lot.Open _ ->
                throw new Refusal(WasteRefusal.LOT_NOT_WEIGHED, "Weigh the lot first: PUT its weighing.");
            case Lot.Weighed lot -> consign(locked, lot, asked, actor);
            case Lot.Consigned lot -> repeat(lot.consignment(), asked);
            case Lot.Treated lot -> repeat(lot.consignment(), asked);
        };
    }

    private Answered consign(Lots.Locked locked, Lot.Weighed lot, Asked asked, Actor actor) {
        LocalDate day = asked.consignedOn();
        checkDay(day);
        Operator destination = operators.required(asked.destinationOperatorId());
        Operator transporter = operators.required(asked.transporterOperatorId());
        WasteCode code = codes.find(lot.identity().wasteCode())
                .filter(found -> found.validity().holds(day))
                .orElseThrow(() -> new Refusal(
                        WasteRefusal.CODE_NOT_VALID,
                        lot.identity().wasteCode() + " is not valid on " + day
                                + ": sort the items under the new code."));
        ConsignmentPolicy.mayReceive(destination, lot.identity().dataBearing(), day);
        boolean pop = Boolean.TRUE.equals(asked.pop());
        Optional<String> receipt = ConsignmentPolicy.receipt(
                transporter, pop || code.dangerous(), lot.weighing().mass(), day);
        Operations.Chosen operation = operations.choose(asked.operationCode(), asked.operationMode());
        List<Items.Row> inside = items.ofLot(lot.identity().id());
        OutgoingFields fields = new OutgoingFields()
                .waste(code, pop, lot.weighing().mass(), lot.weighing().type(), day)
                .destination(destination, operation)
                .transporter(transporter, receipt);
        outgoing.parties(fields, lot.identity().organisation(), inside);
        intermediaries.add(fields, asked, day);
        RegisterLines.Written written = lines.write(line(lot, outgoing.checked(fields.fields()), inside, asked), actor);
        LotRow _ =
                lots.apply(locked, lot.consign(consignment(asked, destination, operation, written)), actor.signature());
        return new Answered(
                written.lineId(), written.publicId(), written.place().index());
    }

    private void checkDay(LocalDate day) {
        if (day.isAfter(legalTime.today()) || day.isBefore(legalTime.today().minusMonths(18))) {
            throw new Refusal(
                    WasteRefusal.DATE_NOT_ALLOWED,
                    "consignedOn is not after today (" + legalTime.today()
                            + ", the territory's day) nor over 18 months ago.");
        }
    }

    private RegisterLines.NewLine line(Lot.Weighed lot, LineFields fields, List<Items.Row> inside, Asked asked) {
        Map<String, Object> more = new HashMap<>();
        more.put("itemsGrams", lot.weighing().items().grams());
        more.put("differenceGrams", lot.weighing().differenceGrams());
        more.put("dataBearing", lot.identity().dataBearing());
        more.put("items", inside.stream().map(Consignments::entry).toList());
        put(more, "bsdNumber", asked.bsdNumber());
        put(more, "adrMention", asked.adrMention());
        return new RegisterLines.NewLine(
                Ids.next(),
                lot.identity().organisation(),
                RegisterType.OUTGOING_WASTE,
                lot.identity().id(),
                fields,
                lot.weighing().mass().grams(),
                inside.stream().map(Items.Row::deviceId).collect(Collectors.toSet()),
                more);
    }

    private static Map<String, Object> entry(Items.Row item) {
        return Map.of(
                "itemId", item.id().toString(),
                "deviceId", item.deviceId().toString(),
                "kind", item.kind(),
                "massGrams", item.massGrams(),
                "dataBearing", item.dataBearing());
    }

    private Lot.Consignment consignment(
            Asked asked, Operator destination, Operations.Chosen operation, RegisterLines.Written written) {
        return new Lot.Consignment(
                destination.id(),
                destination.siret(),
                asked.transporterOperatorId(),
                asked.consignedOn(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                operation.code(),
                operation.mode(),
                asked.bsdNumber(),
                asked.adrMention(),
                written.lineId(),
                written.publicId(),
                written.place().index());
    }

    private static Answered repeat(Lot.Consignment done, Asked asked) {
        boolean same = done.destination().equals(asked.destinationOperatorId())
                && done.transporter().equals(asked.transporterOperatorId())
                && done.on().equals(asked.consignedOn())
                && done.operationCode().equals(Operations.normalised(asked.operationCode()));
        if (!same) {
            throw new Refusal(
                    WasteRefusal.ALREADY_CONSIGNED,
                    "Line " + done.publicId() + " says how. Correct that line by a version (MODIFIER) if it is wrong.");
        }
        return new Answered(done.line(), done.publicId(), done.entryIndex());
    }

    private static void put(Map<String, Object> members, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            members.put(name, value.strip());
        }
    }
}
