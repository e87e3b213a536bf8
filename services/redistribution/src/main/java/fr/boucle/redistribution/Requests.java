package fr.boucle.redistribution;

import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The requests. A change locks the row, decides, writes the new state and publishes what happened. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional(propagation = Propagation.MANDATORY)
abstract class Requests implements GenericRepository<RequestRow, UUID> {
    private final Outbox outbox;

    Requests(Outbox outbox) {
        this.outbox = outbox;
    }

    void open(RequestRow row, RequestEvent.RequestOpened opened, String actor) {
        var _ = save(row);
        outbox.append(Publication.of(opened, row.id(), row.version()), actor);
    }

    /** Changes a request; returns its version afterwards. */
    long change(UUID id, String actor, Function<RequestRow, List<? extends RequestEvent>> decide) {
        RequestRow row = lock(id).orElseThrow(Requests::unknown);
        Request request = row.request();
        long version = row.version();
        for (RequestEvent event : decide.apply(row)) {
            request = request.on(event);
            version++;
            if (!(event instanceof RequestEvent.RequestReopened)) {
                outbox.append(Publication.of(event, id, version), actor);
            }
        }
        if (version != row.version() && move(id, version, RequestRow.state(request)) != 1) {
            throw new IllegalStateException("a locked request is gone");
        }
        return version;
    }

    /** A request the actor may see: a decider every one, a mediator those of the own structure. */
    RequestRow visible(String reference, Actor actor) {
        return findByReference(reference)
                .filter(row -> actor.is(Role.DECIDER) || row.organisationId().equals(actor.organisation()))
                .orElseThrow(Requests::unknown);
    }

    static Refusal unknown() {
        return new Refusal(CommonRefusal.NOT_FOUND, "No request of yours has this reference.");
    }

    abstract Optional<RequestRow> findByReference(String reference);

    abstract Optional<RequestRow> findById(UUID id);

    abstract RequestRow save(RequestRow row);

    @Query("SELECT * FROM request WHERE id = :id FOR UPDATE")
    abstract Optional<RequestRow> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM request WHERE state IN ('WAITING', 'POSTPONED')")
    abstract List<RequestRow> queued();

    @Query("SELECT * FROM request WHERE state = :state AND id > :after AND (:every OR organisation_id = :organisation)"
            + " ORDER BY id LIMIT :max")
    abstract List<RequestRow> inState(
            RequestRow.State state, @UuidColumn UUID after, boolean every, @UuidColumn UUID organisation, int max);

    @Query("UPDATE request SET version = :version, state = :state WHERE id = :id")
    abstract long move(@UuidColumn UUID id, long version, RequestRow.State state);

    @Query("UPDATE request SET last_contact_at = :at WHERE id = :id")
    abstract long touch(@UuidColumn UUID id, Instant at);

    @Query("UPDATE request SET erased_at = :at, opened_by = NULL WHERE id = :id")
    abstract long markErased(@UuidColumn UUID id, Instant at);

    @Query(
            "SELECT * FROM request WHERE erased_at IS NULL AND last_contact_at < :before ORDER BY last_contact_at LIMIT 100")
    abstract List<RequestRow> lastTouchedBefore(Instant before);

    @Query("UPDATE request SET mandate_until = :until, mandate_revoked_at = NULL, last_contact_at = :at WHERE id = :id")
    abstract long renewMandate(@UuidColumn UUID id, LocalDate until, Instant at);

    @Query("UPDATE request SET mandate_revoked_at = COALESCE(mandate_revoked_at, :at) WHERE id = :id")
    abstract long revokeMandate(@UuidColumn UUID id, Instant at);
}
