package fr.boucle.wasteregister.lot;

import fr.boucle.values.Mass;
import fr.boucle.wasteregister.lot.LotEvent.LineFollowed;
import fr.boucle.wasteregister.lot.LotEvent.LotEmptied;
import fr.boucle.wasteregister.lot.LotEvent.TreatmentConfirmed;
import fr.boucle.wasteregister.lot.LotEvent.WasteLotConsigned;
import fr.boucle.wasteregister.lot.LotEvent.WasteLotWeighed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lot of waste: open (it gathers items), emptied (all its items went elsewhere), weighed (closed and massed), consigned (left the site), treated. */
public sealed interface Lot {
    Identity identity();

    /** What a lot is from its opening to its end: one site, one waste code, all or no items data-bearing. */
    record Identity(UUID id, UUID organisation, String wasteCode, boolean dataBearing) {}

    /** What the scale said, and what the items summed to: the difference stays explicit and rewrites no item. */
    record Weighing(Mass mass, Mass items, WeightType type, Instant at) {
        public long differenceGrams() {
            return mass.gramsMore(items);
        }
    }

    /** To whom a lot goes and who carries it. */
    record Parties(UUID destination, String destinationSiret, UUID transporter) {}

    /** What the recipient is to do with it. */
    record Planned(String operationCode, @Nullable String operationMode) {}

    /** What travels with it. */
    record Papers(
            @Nullable String bsdNumber,
            @Nullable String adrMention,
            @Nullable NoteExemption exemption) {
        /** Whether the number of a consignment note is told, or why there is none. */
        public boolean noteIsSettled() {
            return bsdNumber != null && !bsdNumber.isBlank() || exemption != null;
        }
    }

    /** Its line of the register. */
    record Written(UUID line, String publicId, long entryIndex) {}

    record Consignment(Parties parties, LocalDate on, Instant at, Planned planned, Papers papers, Written written) {}

    record Treatment(String operationCode, @Nullable String operationMode, boolean last, LocalDate on, Instant at) {}

    record Open(Identity identity) implements Lot {
        WasteLotWeighed weigh(Mass mass, Mass items, WeightType type, Instant at) {
            return weighed(identity, mass, items, type, at);
        }
    }

    /** Nothing of it is there to weigh, and no item joins it: what comes later opens another. */
    record Emptied(Identity identity) implements Lot {}

    record Weighed(Identity identity, Weighing weighing) implements Lot {
        WasteLotWeighed weigh(Mass mass, WeightType type, Instant at) {
            return weighed(identity, mass, weighing.items(), type, at);
        }

        public WasteLotConsigned consign(Consignment to) {
            NoteExemption exemption = to.papers().exemption();
            return LotEventWasteLotConsignedBuilder.stagedBuilder()
                    .lotId(identity.id())
                    .organisationId(identity.organisation())
                    .wasteCode(identity.wasteCode())
                    .massGrams(weighing.mass().grams())
                    .destinationSiret(to.parties().destinationSiret())
                    .operationCode(to.planned().operationCode())
                    .dataBearing(identity.dataBearing())
                    .consignedAt(to.at())
                    .operationMode(to.planned().operationMode())
                    .destinationOperatorId(to.parties().destination())
                    .transporterOperatorId(to.parties().transporter())
                    .consignedOn(to.on())
                    .bsdNumber(to.papers().bsdNumber())
                    .adrMention(to.papers().adrMention())
                    .lineId(to.written().line())
                    .publicId(to.written().publicId())
                    .entryIndex(to.written().entryIndex())
                    .noteExemption(exemption == null ? null : exemption.name())
                    .build();
        }
    }

    record Consigned(Identity identity, Weighing weighing, Consignment consignment) implements Lot {
        TreatmentConfirmed treat(Treatment treatment) {
            return treated(identity, treatment);
        }
    }

    record Treated(Identity identity, Weighing weighing, Consignment consignment, Treatment treatment) implements Lot {
        /** A storage or a sorting is not the end: the next operation follows it. */
        TreatmentConfirmed treatFurther(Treatment next) {
            return treated(identity, next);
        }
    }

    /** The state after an event of this lot. */
    default Lot on(LotEvent event) {
        return switch (this) {
            case Open open ->
                switch (event) {
                    case WasteLotWeighed weighed -> new Weighed(open.identity(), weighing(weighed));
                    case LotEmptied _ -> new Emptied(open.identity());
                    case WasteLotConsigned _, LineFollowed _, TreatmentConfirmed _ -> throw impossible(event);
                };
            case Emptied _ -> throw impossible(event);
            case Weighed was ->
                switch (event) {
                    case WasteLotWeighed weighed -> new Weighed(was.identity(), weighing(weighed));
                    case WasteLotConsigned to -> new Consigned(was.identity(), was.weighing(), consignment(to));
                    case LotEmptied _, LineFollowed _, TreatmentConfirmed _ -> throw impossible(event);
                };
            case Consigned was ->
                switch (event) {
                    case LineFollowed now ->
                        new Consigned(was.identity(), was.weighing(), corrected(was.consignment(), now));
                    case TreatmentConfirmed did ->
                        new Treated(was.identity(), was.weighing(), was.consignment(), treatment(did));
                    case LotEmptied _, WasteLotWeighed _, WasteLotConsigned _ -> throw impossible(event);
                };
            case Treated was ->
                switch (event) {
                    case LineFollowed now ->
                        new Treated(was.identity(), was.weighing(), corrected(was.consignment(), now), was.treatment());
                    case TreatmentConfirmed did
                    when !was.treatment().last() ->
                        new Treated(was.identity(), was.weighing(), was.consignment(), treatment(did));
                    case TreatmentConfirmed _, LotEmptied _, WasteLotWeighed _, WasteLotConsigned _ ->
                        throw impossible(event);
                };
        };
    }

    /** How it left; none while it has not. */
    default Optional<Consignment> left() {
        return switch (this) {
            case Open _, Emptied _, Weighed _ -> Optional.empty();
            case Consigned lot -> Optional.of(lot.consignment());
            case Treated lot -> Optional.of(lot.consignment());
        };
    }

    private static WasteLotWeighed weighed(Identity lot, Mass mass, Mass items, WeightType type, Instant at) {
        return new WasteLotWeighed(
                lot.id(), lot.organisation(), lot.wasteCode(), mass.grams(), type.name(), mass.gramsMore(items), at);
    }

    private static TreatmentConfirmed treated(Identity lot, Treatment did) {
        return new TreatmentConfirmed(
                lot.id(), lot.organisation(), did.operationCode(), did.operationMode(), did.last(), did.at(), did.on());
    }

    private static Weighing weighing(WasteLotWeighed event) {
        Mass items = new Mass(event.massGrams() - event.differenceGrams());
        return new Weighing(
                new Mass(event.massGrams()), items, WeightType.valueOf(event.weightType()), event.weighedAt());
    }

    private static Consignment consignment(WasteLotConsigned event) {
        return new Consignment(
                new Parties(
                        Objects.requireNonNull(event.destinationOperatorId()),
                        event.destinationSiret(),
                        Objects.requireNonNull(event.transporterOperatorId())),
                Objects.requireNonNull(event.consignedOn()),
                event.consignedAt(),
                new Planned(event.operationCode(), event.operationMode()),
                new Papers(event.bsdNumber(), event.adrMention(), exemption(event.noteExemption())),
                new Written(
                        Objects.requireNonNull(event.lineId()),
                        Objects.requireNonNull(event.publicId()),
                        Objects.requireNonNull(event.entryIndex())));
    }

    private static @Nullable NoteExemption exemption(@Nullable String name) {
        return name == null ? null : NoteExemption.valueOf(name);
    }

    private static Consignment corrected(Consignment was, LineFollowed now) {
        return new Consignment(
                was.parties(),
                now.consignedOn(),
                was.at(),
                new Planned(now.operationCode(), now.operationMode()),
                new Papers(
                        now.bsdNumber(), was.papers().adrMention(), was.papers().exemption()),
                was.written());
    }

    static Treatment treatment(TreatmentConfirmed event) {
        return new Treatment(
                event.operationCode(),
                event.operationMode(),
                event.finalOperation(),
                Objects.requireNonNull(event.treatedOn()),
                event.treatedAt());
    }

    private IllegalStateException impossible(LotEvent event) {
        return new IllegalStateException(
                event.getClass().getSimpleName() + " on " + getClass().getSimpleName());
    }
}
