package fr.boucle.donations;

import fr.boucle.donations.ConventionEvent.ConventionSigned;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conventions; a text is written once and never changed. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional(propagation = Propagation.MANDATORY)
abstract class Conventions implements GenericRepository<Conventions.Row, UUID> {
    private final Outbox outbox;

    Conventions(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Which state a row is in. */
    enum State {
        TO_SIGN,
        SIGNED,
        HANDED_OVER,
        CANCELLED
    }

    @MappedEntity("convention")
    record Row(
            @Id @UuidColumn UUID id,
            long version,
            @UuidColumn UUID claimId,
            @UuidColumn UUID donorId,
            @UuidColumn UUID takerId,
            State state,
            String text,
            String textSha256,
            String legalBasis,
            Resale resale,
            @Nullable LocalDate erasureDeadline,
            LocalDate removalDeadline,
            Instant drawnUpAt,
            @Nullable Instant donorSignedAt,
            @UuidColumn @Nullable UUID donorMemberId,
            @Nullable Instant takerSignedAt,
            @UuidColumn @Nullable UUID takerMemberId,
            @Nullable Instant endedAt) {}

    Convention state(Row row) {
        return ConventionRows.state(row, (int) count(row.id()));
    }

    /** Applies events to a locked row; the completed signature is published. */
    Row change(Row locked, List<? extends ConventionEvent> events, String actor) {
        Convention convention = state(locked);
        for (ConventionEvent event : events) {
            convention = convention.on(event);
        }
        Row after = ConventionRows.row(locked, convention);
        var _ = update(after);
        for (ConventionEvent event : events) {
            if (event instanceof ConventionSigned signed) {
                outbox.append(Publication.of(signed, after.id(), after.version()), actor);
            }
        }
        return after;
    }

    /** The convention of either side, locked; for anybody else there is none. */
    Row ofEitherSide(UUID id, UUID organisation) {
        return lock(id).filter(row ->
                        row.donorId().equals(organisation) || row.takerId().equals(organisation))
                .orElseThrow(Conventions::none);
    }

    static Refusal none() {
        return new Refusal(CommonRefusal.NOT_FOUND, "Your organisation has no convention with this id.");
    }

    abstract Row save(Row row);

    abstract Row update(Row row);

    @Query("SELECT * FROM convention WHERE id = :id FOR UPDATE")
    abstract Optional<Row> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM convention WHERE id = :id AND (donor_id = :organisation OR taker_id = :organisation)")
    abstract Optional<Row> find(@UuidColumn UUID id, @UuidColumn UUID organisation);

    @Query("SELECT COUNT(*) FROM convention_device WHERE convention_id = :id")
    abstract long count(@UuidColumn UUID id);

    @Query("INSERT INTO convention_device (convention_id, device_id, data_state, value_cents)"
            + " VALUES (:conventionId, :deviceId, :dataState, :valueCents)")
    abstract long keepDevice(
            @UuidColumn UUID conventionId, @UuidColumn UUID deviceId, DataState dataState, long valueCents);

    @Query("SELECT data_state FROM convention_device WHERE convention_id = :conventionId AND device_id = :deviceId")
    abstract DataState dataState(@UuidColumn UUID conventionId, @UuidColumn UUID deviceId);

    @Query("SELECT value_cents FROM convention_device WHERE convention_id = :conventionId AND device_id = :deviceId")
    abstract long valueCents(@UuidColumn UUID conventionId, @UuidColumn UUID deviceId);
}
