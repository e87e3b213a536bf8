package fr.boucle.donations.convention;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** When the devices of a convention are fetched: hours that one side proposes and the other agrees to; the last word counts. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PickUps extends GenericRepository<PickUp, UUID> {
    @Query("""
            INSERT INTO pick_up (convention_id, version, starts_at, ends_at, proposed_by, agreed)
            VALUES (:conventionId, :version, :startsAt, :endsAt, :proposedBy, :agreed)
            ON DUPLICATE KEY UPDATE version = VALUES(version), starts_at = VALUES(starts_at), ends_at = VALUES(ends_at),
              proposed_by = VALUES(proposed_by), agreed = VALUES(agreed)""")
    void keep(
            @UuidColumn UUID conventionId,
            long version,
            Instant startsAt,
            Instant endsAt,
            Side proposedBy,
            boolean agreed);

    /** A side says hours: a proposal, or the answer to one. Under the lock of the convention. */
    default void hear(UUID conventionId, Side side, Instant startsAt, Instant endsAt) {
        Instant from = startsAt.truncatedTo(ChronoUnit.MICROS);
        Instant until = endsAt.truncatedTo(ChronoUnit.MICROS);
        PickUp next = of(conventionId)
                .map(before -> before.on(side, from, until))
                .orElseGet(() -> new PickUp(conventionId, 0, from, until, side, false));
        keep(conventionId, next.version(), from, until, next.proposedBy(), next.agreed());
    }

    @Query("SELECT * FROM pick_up WHERE convention_id = :conventionId")
    Optional<PickUp> of(@UuidColumn UUID conventionId);
}
