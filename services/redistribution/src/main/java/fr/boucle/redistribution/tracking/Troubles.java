package fr.boucle.redistribution.tracking;

import fr.boucle.persistence.UuidColumn;
import fr.boucle.redistribution.household.Remembered;
import fr.boucle.redistribution.household.Safe;
import fr.boucle.redistribution.reservation.Reservation;
import fr.boucle.redistribution.reservation.ReservationEnd;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What households tell of their device: without reproach, until the device came back or the structure has helped. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class Troubles implements GenericRepository<Troubles.Row, UUID>, Remembered, ReservationEnd {
    private final Safe safe;
    private final InstantSource clock;

    Troubles(Safe safe, InstantSource clock) {
        this.safe = safe;
        this.clock = clock;
    }

    @MappedEntity("trouble")
    public record Row(
            @Id @UuidColumn UUID reservationId,
            @UuidColumn UUID requestId,
            @UuidColumn UUID organisationId,
            TroubleKind kind,
            TroubleWish wish,
            byte[] words,
            Instant toldAt,
            @Nullable Instant endedAt) {}

    /** Keeps what is told now, instead of what was told before. */
    void tell(Reservation.Terms terms, TroubleKind kind, TroubleWish wish, @Nullable String words, Instant at) {
        Reservation.For request = terms.request();
        forgetOf(terms.id());
        save(new Row(
                terms.id(),
                request.id(),
                request.structure(),
                kind,
                wish,
                words == null || words.isBlank() ? new byte[0] : safe.seal(request.id(), words),
                at,
                null));
    }

    /** What waits for a structure's help, the longest known first. */
    List<ToldTrouble> toldTo(UUID structure) {
        return open(structure).stream().map(this::told).toList();
    }

    private ToldTrouble told(Open row) {
        byte[] words = row.words();
        return new ToldTrouble(
                row.reservationId(),
                row.reference(),
                row.deviceCode(),
                row.kind(),
                row.wish(),
                words.length == 0 ? null : safe.open(row.requestId(), words),
                row.toldAt());
    }

    @Override
    public void released(UUID reservationId) {
        // a released device was never with the household
    }

    @Override
    public void returned(UUID reservationId) {
        end(reservationId, clock.instant());
    }

    public Optional<Row> openOf(UUID reservationId) {
        return findById(reservationId).filter(row -> row.endedAt() == null);
    }

    abstract Optional<Row> findById(UUID reservationId);

    abstract void save(Row row);

    @Query("DELETE FROM trouble WHERE reservation_id = :reservationId")
    abstract void forgetOf(@UuidColumn UUID reservationId);

    @Query("UPDATE trouble SET ended_at = COALESCE(ended_at, :at) WHERE reservation_id = :reservationId")
    abstract void end(@UuidColumn UUID reservationId, Instant at);

    /** One that waits, with the names of its request and its device. */
    @MappedEntity("trouble")
    record Open(
            @Id @UuidColumn UUID reservationId,
            @UuidColumn UUID requestId,
            String reference,
            String deviceCode,
            TroubleKind kind,
            TroubleWish wish,
            byte[] words,
            Instant toldAt) {}

    @Query("""
            SELECT t.reservation_id, t.request_id, r.reference, r.device_code, t.kind, t.wish, t.words, t.told_at
            FROM trouble t JOIN reservation r ON r.id = t.reservation_id
            WHERE t.organisation_id = :organisation AND t.ended_at IS NULL
            ORDER BY t.told_at, t.reservation_id LIMIT 200""")
    abstract List<Open> open(@UuidColumn UUID organisation);

    @Override
    @Query("UPDATE trouble SET words = '' WHERE request_id = :requestId")
    public abstract void forget(@UuidColumn UUID requestId);
}
