package fr.boucle.redistribution.request;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.persistence.Keys;
import fr.boucle.redistribution.reference.Codes;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The requests. A change locks the request, decides, writes the new state and publishes what happened. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class Requests {
    private final RequestRows rows;
    private final Outbox outbox;

    Requests(RequestRows rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    /** A request, the version it has, and what is beside its state. */
    public record Found(
            Request request,
            long version,
            Request.Mandate mandate,
            @Nullable Instant erasedAt) {
        public Asked asked() {
            return request.asked();
        }

        public UUID id() {
            return asked().id();
        }

        public RequestState state() {
            return RequestState.of(request);
        }
    }

    /** What to do to a request: events in order, possibly none. */
    public interface Decision extends Function<Request, List<? extends RequestEvent>> {}

    void open(Request.Waiting request, @Nullable UUID by, @Nullable LocalDate mandateUntil, String area, String actor) {
        Asked asked = request.asked();
        rows.save(RequestRow.of(asked, CareColumns.opened(by, mandateUntil, asked.openedAt())));
        outbox.append(Publication.of(request.opened(area), asked.id(), 0), actor);
    }

    /** Changes a request the actor may see, on the version it was read at where one is given. */
    @CanIgnoreReturnValue
    public Found change(UUID id, Actor actor, @Nullable String ifMatch, Decision decision) {
        Found found = rows.lock(id)
                .map(RequestRow::found)
                .filter(one -> mayBeSeen(one, actor))
                .orElseThrow(Requests::unknown);
        if (ifMatch != null) {
            Version.required(ifMatch).mustBe(found.version());
        }
        return apply(found, actor.signature(), decision);
    }

    /** Changes a request because the household, time or another part said so. */
    @CanIgnoreReturnValue
    public Found react(UUID id, String actor, Decision decision) {
        return apply(lock(id), actor, decision);
    }

    /** A request locked until the transaction ends, to look at it before its change. */
    public Found lock(UUID id) {
        return rows.lock(id).map(RequestRow::found).orElseThrow(Requests::unknown);
    }

    /** A request the actor may see: a decider every one, a mediator those of the own structure. */
    public Found get(String reference, Actor actor) {
        return rows.findByReference(reference)
                .map(RequestRow::found)
                .filter(found -> mayBeSeen(found, actor))
                .orElseThrow(Requests::unknown);
    }

    /** A request of the actor's own structure. */
    public Found getOwn(String reference, Actor actor) {
        Found found = get(reference, actor);
        if (!found.asked().organisation().equals(actor.organisation())) {
            throw unknown();
        }
        return found;
    }

    public Optional<Found> find(UUID id) {
        return rows.findById(id).map(RequestRow::found);
    }

    public List<Request.Queued> queued() {
        return rows.queued().stream()
                .map(row -> row.found().request())
                .filter(Request.Queued.class::isInstance)
                .map(Request.Queued.class::cast)
                .toList();
    }

    /** The communes that requests are from. */
    public List<String> communes() {
        return rows.communes();
    }

    /** Those of these ids, in no order. */
    public List<Found> all(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.all(Keys.of(ids)).stream().map(RequestRow::found).toList();
    }

    /** The requests whose household was last heard of before a time, the oldest first, at most a hundred. */
    public List<Found> lastTouchedBefore(Instant before) {
        return rows.lastTouchedBefore(before).stream().map(RequestRow::found).toList();
    }

    /** The household was heard of: the retention clock starts again. */
    public void touch(UUID id, Instant at) {
        rows.touch(id, at);
    }

    public void markErased(UUID id, Instant at) {
        rows.markErased(id, at);
    }

    void renewMandate(UUID id, LocalDate until, Instant at) {
        rows.renewMandate(id, until, at);
    }

    void revokeMandate(UUID id, Instant at) {
        rows.revokeMandate(id, at);
    }

    private Found apply(Found before, String actor, Decision decision) {
        Request request = before.request();
        long version = before.version();
        for (RequestEvent event : decision.apply(request)) {
            request = request.on(event);
            version++;
            if (event instanceof RequestEvent.SituationChanged changed) {
                situate(before.id(), changed.now());
            }
            if (event instanceof RequestEvent.Published published) {
                outbox.append(Publication.of(published, before.id(), version), actor);
            }
        }
        if (version != before.version() && rows.move(before.id(), version, RequestState.of(request)) != 1) {
            throw new IllegalStateException("a locked request is gone");
        }
        return new Found(request, version, before.mandate(), before.erasedAt());
    }

    private void situate(UUID id, Asked.Circumstances now) {
        rows.situate(
                id,
                now.need(),
                Codes.join(now.household()),
                now.people(),
                now.communeCode(),
                now.quartier(),
                now.internet());
    }

    private static boolean mayBeSeen(Found found, Actor actor) {
        return actor.is(Role.DECIDER) || found.asked().organisation().equals(actor.organisation());
    }

    static Refusal unknown() {
        return new Refusal(CommonRefusal.NOT_FOUND, "No request of yours has this reference.");
    }
}
