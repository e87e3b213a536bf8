package fr.boucle.redistribution.reservation;

import fr.boucle.persistence.UuidColumn;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Relation;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the reservations, for {@link Reservations} alone; {@code live…} carry the unique keys while one is live. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReservationRows extends GenericRepository<ReservationRows.Row, UUID> {
    @MappedEntity("reservation")
    record Row(
            @Id @UuidColumn UUID id,
            long version,
            ReservationState state,
            @Relation(Relation.Kind.EMBEDDED) Reserved device,
            @Relation(Relation.Kind.EMBEDDED) Served request,
            @Relation(Relation.Kind.EMBEDDED) Ended end,
            @Relation(Relation.Kind.EMBEDDED) Dates dates) {
        static Row made(Reservation.Terms terms) {
            Reservation.Held device = terms.device();
            Reservation.For request = terms.request();
            return new Row(
                    terms.id(),
                    0,
                    ReservationState.RESERVED,
                    new Reserved(device.id(), device.code(), device.workshop(), device.id()),
                    new Served(request.id(), request.reference(), request.area(), request.structure(), request.id()),
                    new Ended(null, null),
                    new Dates(terms.reservedAt(), terms.expiresAt(), terms.reservedAt()));
        }

        Reservations.Found found() {
            Reservation.Terms terms =
                    new Reservation.Terms(id, device.held(), request.served(), dates.reservedAt(), dates.expiresAt());
            return new Reservations.Found(
                    state.of(terms, end.priceCents(), end.reasonCode()), version, dates.changedAt());
        }
    }

    @Embeddable
    record Reserved(
            @MappedProperty("device_id") @UuidColumn UUID deviceId,
            @MappedProperty("device_code") String deviceCode,
            @MappedProperty("workshop_id") @UuidColumn UUID workshopId,

            @MappedProperty("live_device") @UuidColumn @Nullable
            UUID liveDevice) {
        Reservation.Held held() {
            return new Reservation.Held(deviceId, deviceCode, workshopId);
        }
    }

    @Embeddable
    record Served(
            @MappedProperty("request_id") @UuidColumn UUID requestId,
            @MappedProperty("reference") String reference,
            @MappedProperty("area") String area,
            @MappedProperty("organisation_id") @UuidColumn UUID organisationId,

            @MappedProperty("live_request") @UuidColumn @Nullable
            UUID liveRequest) {
        Reservation.For served() {
            return new Reservation.For(requestId, reference, area, organisationId);
        }
    }

    @Embeddable
    record Ended(
            @MappedProperty("price_cents") @Nullable Long priceCents,
            @MappedProperty("reason_code") @Nullable String reasonCode) {}

    @Embeddable
    record Dates(
            @MappedProperty("reserved_at") Instant reservedAt,
            @MappedProperty("expires_at") Instant expiresAt,
            @MappedProperty("changed_at") Instant changedAt) {}

    void save(Row row);

    Optional<Row> findById(UUID id);

    @Query("SELECT * FROM reservation WHERE id = :id FOR UPDATE")
    Optional<Row> lock(@UuidColumn UUID id);

    @Query("""

            UPDATE reservation SET version = :version, state = :state, price_cents = :price,
                reason_code = :reason,
                changed_at = :at,
                live_device = IF(:live,
                device_id, NULL), live_request = IF(:live, request_id, NULL)

            WHERE id = :id""")
    void move(
            @UuidColumn UUID id,
            long version,
            ReservationState state,
            boolean live,
            @Nullable Long price,
            @Nullable String reason,
            Instant at);

    @Query("SELECT * FROM reservation WHERE live_request = :requestId")
    Optional<Row> liveOf(@UuidColumn UUID requestId);

    @Query("SELECT * FROM reservation WHERE request_id = :requestId ORDER BY id")
    List<Row> of(@UuidColumn UUID requestId);

    @Query("""

            SELECT * FROM reservation
            WHERE id > :after AND (:every OR organisation_id
                = :organisation OR workshop_id = :organisation)
                AND FIND_IN_SET(state, :states)
                > 0
            ORDER BY id LIMIT :max""")
    List<Row> list(@UuidColumn UUID after, boolean every, @UuidColumn UUID organisation, String states, int max);

    @Query("""

            SELECT * FROM reservation WHERE state IN ('RESERVED', 'PREPARED') AND expires_at <
                :now
            ORDER BY expires_at LIMIT 100""")
    List<Row> expired(Instant now);

    @Query("""

            SELECT COUNT(*) FROM reservation

            WHERE organisation_id = :organisation AND state IN ('RESERVED', 'PREPARED')""")
    long countLive(@UuidColumn UUID organisation);

    /** Delivered before a time, and the household not written to yet about it. */
    @Query("""

            SELECT * FROM reservation r WHERE r.state = 'DELIVERED' AND r.changed_at < :before

                           AND NOT EXISTS (SELECT 1 FROM notification n
            WHERE n.request_id = r.request_id AND n.kind = :letter)
            LIMIT 100""")
    List<Row> deliveredBefore(Instant before, String letter);
}
