package fr.boucle.donations;

import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lots. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional(propagation = Propagation.MANDATORY)
abstract class Lots implements GenericRepository<Lots.Row, UUID> {
    private final Outbox outbox;

    Lots(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Which state a row is in. */
    enum State {
        DRAFT,
        PUBLISHED,
        CLOSED
    }

    /**
     * A lot.
     *
     * @param words what a search reads: the title and what is in the lot
     * @param notKeptBecause why the devices do not stay in the house
     * @param content a hash of what the draft was made from: a repeated request finds it
     */
    @MappedEntity("lot")
    record Row(
            @Id @UuidColumn UUID id,
            long version,
            @UuidColumn UUID ownerId,
            State state,
            String title,
            String communeCode,
            String place,
            String pickUpConditions,
            Instant claimDeadline,
            LocalDate removalDeadline,
            int deviceCount,
            String content,
            @Nullable Instant publishedAt,
            @Nullable Instant closedAt,
            @Nullable Instant publicBodiesFrom,
            @Nullable Instant associationsFrom,
            String words,
            @Nullable String notKeptBecause) {
        Lot state(Lot.Offer offer) {
            return switch (state) {
                case DRAFT -> new Lot.Draft(offer);
                case PUBLISHED -> new Lot.Published(offer, Objects.requireNonNull(publishedAt));
                case CLOSED -> new Lot.Closed(offer, Objects.requireNonNull(closedAt));
            };
        }

        Lot lot() {
            return state(new Lot.Offer(
                    id,
                    ownerId,
                    title,
                    communeCode,
                    place,
                    pickUpConditions,
                    claimDeadline,
                    removalDeadline,
                    deviceCount));
        }

        private Row with(State next, @Nullable Instant published, @Nullable Instant closed) {
            return new Row(
                    id,
                    version + 1,
                    ownerId,
                    next,
                    title,
                    communeCode,
                    place,
                    pickUpConditions,
                    claimDeadline,
                    removalDeadline,
                    deviceCount,
                    content,
                    published,
                    closed,
                    publicBodiesFrom,
                    associationsFrom,
                    words,
                    notKeptBecause);
        }
    }

    /** Applies an event to a locked row, and publishes it. */
    Row change(Row locked, LotEvent event, String actor) {
        Row after =
                switch (locked.lot().on(event)) {
                    case Lot.Draft _ -> locked;
                    case Lot.Published published -> locked.with(State.PUBLISHED, published.publishedAt(), null);
                    case Lot.Closed closed -> locked.with(State.CLOSED, locked.publishedAt(), closed.closedAt());
                };
        var _ = update(after);
        outbox.append(Publication.of(event, after.id(), after.version()), actor);
        return after;
    }

    /** The owner's lot, locked. */
    Row own(UUID id, UUID ownerId) {
        return lockOwn(id, ownerId)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "Your organisation has no lot with this id."));
    }

    abstract Row save(Row row);

    abstract Row update(Row row);

    @Query("SELECT * FROM lot WHERE id = :id")
    abstract Optional<Row> find(@UuidColumn UUID id);

    @Query("SELECT * FROM lot WHERE id = :id FOR UPDATE")
    abstract Optional<Row> lock(@UuidColumn UUID id);

    /** Keeps the lot from being closed until the caller commits; many may share it. */
    @Query("SELECT * FROM lot WHERE id = :id LOCK IN SHARE MODE")
    abstract Optional<Row> share(@UuidColumn UUID id);

    @Query("SELECT * FROM lot WHERE id = :id AND owner_id = :ownerId FOR UPDATE")
    abstract Optional<Row> lockOwn(@UuidColumn UUID id, @UuidColumn UUID ownerId);

    @Query("UPDATE lot SET words = :words WHERE id = :id")
    abstract long describe(@UuidColumn UUID id, String words);

    /** Takes a device out of the lot while only its own organisation may have it. */
    @Query("UPDATE lot SET device_count = device_count - 1, version = version + 1 WHERE id = :id AND (state = 'DRAFT'"
            + " OR state = 'PUBLISHED' AND COALESCE(public_bodies_from, associations_from) > :now)")
    abstract long keepOne(@UuidColumn UUID id, Instant now);

    @Query("SELECT * FROM lot WHERE state = 'PUBLISHED' AND claim_deadline <= :now ORDER BY claim_deadline LIMIT 200")
    abstract List<Row> overdue(Instant now);

    @Query("SELECT * FROM lot WHERE owner_id = :ownerId AND id > :after ORDER BY id LIMIT :max")
    abstract List<Row> ownAfter(@UuidColumn UUID ownerId, @UuidColumn UUID after, int max);
}
