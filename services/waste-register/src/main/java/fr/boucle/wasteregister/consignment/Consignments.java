package fr.boucle.wasteregister.consignment;

import fr.boucle.values.Ids;
import fr.boucle.wasteregister.code.Operations;
import fr.boucle.wasteregister.consignment.ConsignLot.Command;
import fr.boucle.wasteregister.consignment.ConsignLot.View;
import fr.boucle.wasteregister.item.WasteItem;
import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.wasteregister.line.Lines;
import fr.boucle.wasteregister.lot.Lot;
import fr.boucle.wasteregister.lot.Lots;
import fr.boucle.wasteregister.lot.NoteExemption;
import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.RegisterType;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Version;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A lot leaves: what is known is gathered and judged, then its line is written and the lot says so. */
@Singleton
class Consignments {
    private final Lots lots;
    private final Gathering gathering;
    private final OutgoingLines outgoing;
    private final Lines lines;
    private final InstantSource clock;

    Consignments(Lots lots, Gathering gathering, OutgoingLines outgoing, Lines lines, InstantSource clock) {
        this.lots = lots;
        this.gathering = gathering;
        this.outgoing = outgoing;
        this.lines = lines;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    View consign(UUID id, @Nullable String ifMatch, Command asked, Actor actor) {
        Lots.Found found = lots.lock(id, actor.organisation());
        return switch (found.lot()) {
            case Lot.Open _ ->
                throw new Refusal(WasteRefusal.LOT_NOT_WEIGHED, "Weigh the lot first: PUT its weighing.");
            case Lot.Emptied _ ->
                throw new Refusal(WasteRefusal.LOT_EMPTIED, "Its items are in other lots: consign those.");
            case Lot.Weighed lot -> {
                if (ifMatch != null) {
                    Version.required(ifMatch).mustBe(found.version());
                }
                yield consign(lot, asked, actor);
            }
            case Lot.Consigned lot -> repeat(lot.consignment(), asked);
            case Lot.Treated lot -> repeat(lot.consignment(), asked);
        };
    }

    private View consign(Lot.Weighed lot, Command asked, Actor actor) {
        ConsignmentFacts facts = gathering.judged(lot, asked);
        LineFields fields = outgoing.fields(facts);
        Lines.Written written = lines.write(line(facts, fields), actor);
        lots.change(lot.identity().id(), actor, null, _ -> List.of(lot.consign(consignment(facts, written))));
        return new View(written.lineId(), written.publicId(), written.place().index());
    }

    private static Lines.NewLine line(ConsignmentFacts facts, LineFields fields) {
        Lot.Weighed lot = facts.load().lot();
        List<WasteItem> inside = facts.load().items();
        Map<String, Object> more = new HashMap<>();
        more.put("itemsGrams", lot.weighing().items().grams());
        more.put("differenceGrams", lot.weighing().differenceGrams());
        more.put("dataBearing", lot.identity().dataBearing());
        more.put("items", inside.stream().map(Consignments::entry).toList());
        put(more, "bsdNumber", facts.departure().papers().bsdNumber());
        put(more, "adrMention", facts.departure().papers().adrMention());
        NoteExemption exemption = facts.departure().papers().exemption();
        put(more, "noteExemption", exemption == null ? null : exemption.name());
        return new Lines.NewLine(
                Ids.next(),
                lot.identity().organisation(),
                RegisterType.OUTGOING_WASTE,
                lot.identity().id(),
                fields,
                lot.weighing().mass().grams(),
                inside.stream()
                        .flatMap(item -> Stream.ofNullable(item.origin().device()))
                        .collect(Collectors.toSet()),
                more);
    }

    private static Map<String, Object> entry(WasteItem item) {
        Map<String, Object> entry = new HashMap<>(Map.of(
                "itemId", item.id().toString(),
                "kind", item.matter().kind(),
                "massGrams", item.matter().massGrams(),
                "dataBearing", item.matter().dataBearing()));
        UUID device = item.origin().device();
        if (device != null) {
            entry.put("deviceId", device.toString());
        }
        return entry;
    }

    private Lot.Consignment consignment(ConsignmentFacts facts, Lines.Written written) {
        ConsignmentFacts.Parties parties = facts.parties();
        Operations.Chosen operation = facts.operation();
        return new Lot.Consignment(
                new Lot.Parties(
                        parties.destination().id(),
                        parties.destination().siret(),
                        parties.transporter().id()),
                facts.day(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                new Lot.Planned(operation.code(), operation.mode()),
                facts.departure().papers(),
                new Lot.Written(
                        written.lineId(), written.publicId(), written.place().index()));
    }

    private static View repeat(Lot.Consignment done, Command asked) {
        boolean same = done.parties().destination().equals(asked.destinationOperatorId())
                && done.parties().transporter().equals(asked.transporterOperatorId())
                && done.on().equals(asked.consignedOn())
                && asked.isFor(done.planned().operationCode());
        Lot.Written written = done.written();
        if (!same) {
            throw new Refusal(
                    WasteRefusal.ALREADY_CONSIGNED,
                    "Line " + written.publicId()
                            + " says how. Correct that line by a version (MODIFIER) if it is wrong.");
        }
        return new View(written.line(), written.publicId(), written.entryIndex());
    }

    private static void put(Map<String, Object> members, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            members.put(name, value.strip());
        }
    }
}
