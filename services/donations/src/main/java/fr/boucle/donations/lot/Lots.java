package fr.boucle.donations.lot;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.lot.LotEvent.LotRedrafted;
import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
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

/** The lots. A change locks the lot, decides, and writes its state and events at once. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class Lots {
    private final LotRows rows;
    private final Outbox outbox;

    Lots(LotRows rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    /**
     * A lot and the version it has.
     *
     * @param content a hash of what its draft was made from: a repeated request finds it
     */
    public record Found(Lot lot, long version, String content) {}

    /** What to do to a lot: events in order, possibly none. */
    public interface Decision extends Function<Lot, List<? extends LotEvent>> {}

    /** Changes a lot of the actor's organisation, on the version it was read at where one is given. */
    @CanIgnoreReturnValue
    public Found change(UUID id, Actor actor, @Nullable String ifMatch, Decision decision) {
        LotRow row = rows.lock(id)
                .filter(found -> found.ownerId().equals(actor.organisation()))
                .orElseThrow(Lots::unknown);
        return apply(row, actor.signature(), lot -> {
            List<? extends LotEvent> events = decision.apply(lot);
            if (ifMatch != null && !events.isEmpty()) {
                Version.required(ifMatch).mustBe(row.version());
            }
            return events;
        });
    }

    /** Changes a lot because something else said so. */
    @CanIgnoreReturnValue
    public Found react(UUID id, String actor, Decision decision) {
        return apply(rows.lock(id).orElseThrow(Lots::unknown), actor, decision);
    }

    /** Opens a draft under a free id. */
    Found open(Lot.Draft draft, LotWords words, String content) {
        LotRow row = LotRow.of(draft, 0, content, words.text());
        rows.save(row);
        return found(row);
    }

    /** Writes a draft anew. */
    Found redraft(Found before, Offer offer, LotWords words, String content) {
        Lot after = before.lot().on(new LotRedrafted(offer));
        LotRow row = LotRow.of(after, before.version() + 1, content, words.text());
        rows.update(row);
        return found(row);
    }

    /** A draft of the actor's organisation, locked, on the version it was read at where one is given. */
    Found draft(UUID id, Actor actor, @Nullable String ifMatch) {
        Found found = lock(id).filter(one -> one.lot().offer().owner().equals(actor.organisation()))
                .orElseThrow(Lots::unknown);
        if (!(found.lot() instanceof Lot.Draft)) {
            throw new Refusal(DonationRefusal.LOT_NOT_DRAFT, "Only a draft can be changed; prepare another lot.");
        }
        if (ifMatch != null) {
            Version.required(ifMatch).mustBe(found.version());
        }
        return found;
    }

    /** Takes a draft away. */
    void discard(Found draft) {
        rows.delete(draft.lot().offer().id());
    }

    /** Any lot, locked. */
    Optional<Found> lock(UUID id) {
        return rows.lock(id).map(Lots::found);
    }

    public Optional<Lot> find(UUID id) {
        return rows.find(id).map(LotRow::lot);
    }

    Optional<Found> read(UUID id) {
        return rows.find(id).map(Lots::found);
    }

    /** A lot, kept from being changed until the caller commits; many may share it. */
    public Optional<Lot> share(UUID id) {
        return rows.share(id).map(LotRow::lot);
    }

    /** The published lots whose deadline for claims has passed. */
    public List<UUID> overdue(Instant now) {
        return rows.overdue(now).stream().map(LotRow::id).toList();
    }

    private Found apply(LotRow row, String actor, Decision decision) {
        Lot lot = row.lot();
        long version = row.version();
        for (LotEvent event : decision.apply(lot)) {
            lot = lot.on(event);
            version++;
            if (event instanceof LotEvent.Published published) {
                outbox.append(Publication.of(published, row.id(), version), actor);
            }
        }
        LotRow next = LotRow.of(lot, version, row.content(), row.words());
        if (version != row.version()) {
            rows.update(next);
        }
        return found(next);
    }

    private static Found found(LotRow row) {
        return new Found(row.lot(), row.version(), row.content());
    }

    static Refusal unknown() {
        return new Refusal(CommonRefusal.NOT_FOUND, "Your organisation has no lot with this id.");
    }
}
