package fr.boucle.wasteregister.lot;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.values.Ids;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.lot.LotEvent.LineFollowed;
import fr.boucle.wasteregister.lot.LotEvent.LotEmptied;
import fr.boucle.wasteregister.lot.LotEvent.TreatmentConfirmed;
import fr.boucle.wasteregister.lot.LotEvent.WasteLotConsigned;
import fr.boucle.wasteregister.lot.LotEvent.WasteLotWeighed;
import fr.boucle.wasteregister.mass.KeptMasses;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Version;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lots of all sites. A change locks the lot, decides, and writes its state and events at once. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class Lots {
    private final LotRows rows;
    private final KeptMasses masses;
    private final Outbox outbox;

    Lots(LotRows rows, KeptMasses masses, Outbox outbox) {
        this.rows = rows;
        this.masses = masses;
        this.outbox = outbox;
    }

    /** A lot and the version it has. */
    public record Found(Lot lot, long version) {}

    /** What to do to a lot: events in order, possibly none. */
    public interface Decision extends Function<Lot, List<? extends LotEvent>> {
        /** Whether the lot is already as this decision would make it: a repetition, whatever version it was made on. */
        default boolean isDone(Lot lot) {
            return false;
        }
    }

    /** Changes a lot of the actor's site, on the version it was read at where one is given. */
    @CanIgnoreReturnValue
    public Found change(UUID id, Actor actor, @Nullable String ifMatch, Decision decision) {
        LotRows.Row row = locked(id, actor.organisation());
        Lot lot = row.lot();
        if (decision.isDone(lot)) {
            return new Found(lot, row.version());
        }
        if (ifMatch != null) {
            Version.required(ifMatch).mustBe(row.version());
        }
        return apply(lot, row.version(), decision.apply(lot), actor.signature());
    }

    /** Locks a lot of a site, to look at it before a change. */
    public Found lock(UUID id, UUID organisation) {
        LotRows.Row row = locked(id, organisation);
        return new Found(row.lot(), row.version());
    }

    /** A lot that someone may read. */
    public Optional<Found> find(UUID id, Reader reader) {
        return rows.find(id, reader.everything(), reader.organisation(), reader.at())
                .map(row -> new Found(row.lot(), row.version()));
    }

    /** By which its site tells a lot apart. */
    public int number(UUID id) {
        return rows.numberOf(id);
    }

    /** The open lot of a kind, locked; opened under the site's next number when there is none. Two at once meet at the unique key. */
    public UUID open(UUID organisation, String wasteCode, boolean dataBearing, Instant at) {
        return found(organisation, wasteCode, dataBearing)
                .orElseGet(() -> opened(organisation, wasteCode, dataBearing, at));
    }

    /** Looked at before it is locked: a lock on what is not there would keep others from opening theirs. */
    private Optional<UUID> found(UUID organisation, String wasteCode, boolean dataBearing) {
        return rows.countOpen(organisation, wasteCode, dataBearing) == 0
                ? Optional.empty()
                : rows.lockOpen(organisation, wasteCode, dataBearing).map(LotRows.Row::id);
    }

    private UUID opened(UUID organisation, String wasteCode, boolean dataBearing, Instant at) {
        rows.count(organisation);
        rows.openIfNone(Ids.next(), organisation, wasteCode, dataBearing, at);
        return rows.lockOpen(organisation, wasteCode, dataBearing)
                .orElseThrow(() -> new IllegalStateException("the open lot is gone under its lock"))
                .id();
    }

    private LotRows.Row locked(UUID id, UUID organisation) {
        return rows.lock(id)
                .filter(row -> row.organisationId().equals(organisation))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No lot of yours has this id."));
    }

    private Found apply(Lot before, long was, List<? extends LotEvent> events, String actor) {
        Lot lot = before;
        UUID id = before.identity().id();
        long version = was;
        for (LotEvent event : events) {
            Lot last = lot;
            lot = last.on(event);
            version++;
            write(id, version, lot, event);
            sum(last, lot, event);
            if (event instanceof LotEvent.Published published) {
                outbox.append(Publication.of(published, id, version), actor);
            }
        }
        if (version != was) {
            rows.version(id, version);
        }
        return new Found(lot, version);
    }

    private void write(UUID id, long version, Lot now, LotEvent event) {
        switch (event) {
            case LotEmptied _ -> rows.emptied(id);
            case WasteLotWeighed weighed ->
                rows.weighed(
                        id,
                        weighed.massGrams(),
                        weighed.massGrams() - weighed.differenceGrams(),
                        weighed.weightType(),
                        weighed.weighedAt());
            case WasteLotConsigned _ -> consigned(id, now.left().orElseThrow());
            case LineFollowed _ -> planned(id, now.left().orElseThrow());
            case TreatmentConfirmed did -> {
                Lot.Treatment treatment = Lot.treatment(did);
                rows.treated(
                        id,
                        treatment.operationCode(),
                        treatment.operationMode(),
                        treatment.last(),
                        treatment.on(),
                        treatment.at());
                rows.done(id, version);
            }
        }
    }

    /** What the scale said before is taken back. */
    private void sum(Lot was, Lot now, LotEvent event) {
        Lot.Identity lot = now.identity();
        if (event instanceof WasteLotWeighed weighed) {
            if (was instanceof Lot.Weighed before) {
                Lot.Weighing former = before.weighing();
                masses.weighed(lot.organisation(), lot.wasteCode(), former.at(), -former.differenceGrams());
            }
            masses.weighed(lot.organisation(), lot.wasteCode(), weighed.weighedAt(), weighed.differenceGrams());
        } else if (event instanceof WasteLotConsigned to) {
            masses.consigned(lot.organisation(), lot.wasteCode(), to.consignedAt(), to.massGrams());
        }
    }

    private void consigned(UUID id, Lot.Consignment to) {
        Lot.Parties parties = to.parties();
        Lot.Written written = to.written();
        rows.givenTo(id, parties.destination(), parties.destinationSiret(), parties.transporter());
        planned(id, to);
        rows.consigned(id, to.at(), written.line(), written.publicId(), written.entryIndex());
    }

    private void planned(UUID id, Lot.Consignment to) {
        NoteExemption exemption = to.papers().exemption();
        rows.planned(
                id,
                to.on(),
                to.planned().operationCode(),
                to.planned().operationMode(),
                to.papers().bsdNumber(),
                to.papers().adrMention(),
                exemption == null ? null : exemption.name());
    }
}
