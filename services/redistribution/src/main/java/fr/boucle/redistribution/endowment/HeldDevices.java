package fr.boucle.redistribution.endowment;

import fr.boucle.persistence.Keys;
import fr.boucle.persistence.UuidColumn;
import fr.boucle.redistribution.reservation.ReservationState;
import fr.boucle.values.DeviceKind;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The devices that structures were promised, have or had: a projection of the reservations for them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface HeldDevices extends GenericRepository<HeldDevices.Row, UUID> {
    @MappedEntity("reservation")
    record Row(
            @Id @UuidColumn UUID id,
            @UuidColumn UUID requestId,
            String deviceCode,
            DeviceKind kind,
            @Nullable String model,
            @UuidColumn UUID workshopId,
            ReservationState state,
            Instant changedAt,
            Instant expiresAt) {
        private HeldDeviceView view() {
            return new HeldDeviceView(id, deviceCode, kind, model, workshopId, state, changedAt, expiresAt);
        }
    }

    /**
     * A device of a structure, by its reservation.
     *
     * @param changedAt since when it is as it is
     * @param expiresAt until when it is kept for the structure, while it is promised
     */
    @Serdeable
    record HeldDeviceView(
            UUID reservationId,
            String code,
            DeviceKind kind,
            @Nullable String model,
            UUID workshopId,
            ReservationState state,
            Instant changedAt,
            Instant expiresAt) {
        boolean is(ReservationState wanted) {
            return state == wanted;
        }
    }

    /** Those of an endowment, the released ones left out. */
    default List<HeldDeviceView> of(UUID endowment) {
        return of(List.of(endowment)).getOrDefault(endowment, List.of());
    }

    /** The same of several. */
    default Map<UUID, List<HeldDeviceView>> of(Collection<UUID> endowments) {
        return endowments.isEmpty()
                ? Map.of()
                : all(Keys.of(endowments)).stream()
                        .collect(Collectors.groupingBy(
                                Row::requestId, Collectors.mapping(Row::view, Collectors.toList())));
    }

    @Query("""
            SELECT r.id, r.request_id, r.device_code, d.kind,
                NULLIF(TRIM(CONCAT(COALESCE(d.manufacturer, ''), ' ', COALESCE(d.model, ''))), '') AS model,
                r.workshop_id, r.state, r.changed_at, r.expires_at
            FROM reservation r JOIN device d ON d.id = r.device_id
            WHERE r.recipient = 'STRUCTURE' AND r.state <> 'RELEASED' AND r.request_id IN""" + Keys.OF_KEYS + " ORDER BY r.id")
    List<Row> all(String keys);
}
