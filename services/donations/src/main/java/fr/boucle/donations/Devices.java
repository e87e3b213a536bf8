package fr.boucle.donations;

import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.donations.reading.DeviceKind;
import fr.boucle.messaging.EventJson;
import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.persistence.UuidColumn;
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

/** The devices. Each change holds the device's row lock, so that the outbox order is the commit order per device. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional(propagation = Propagation.MANDATORY)
abstract class Devices implements GenericRepository<Devices.Row, UUID> {
    private final Outbox outbox;
    private final EventJson json;

    Devices(Outbox outbox, EventJson json) {
        this.outbox = outbox;
        this.json = json;
    }

    /** Which state a row is in. */
    enum State {
        LISTED,
        REASSIGNED,
        WITHDRAWN,
        HANDED_OVER,
        SENT_TO_WASTE
    }

    @MappedEntity("device")
    record Row(
            @Id @UuidColumn UUID id,
            long version,
            int hop,
            String code,
            @UuidColumn UUID ownerId,
            String identity,
            @UuidColumn @Nullable UUID inventoryId,
            State state,
            DeviceKind kind,
            String manufacturer,
            String model,
            @Nullable String serialNumber,
            @Nullable String assetTag,
            @Nullable LocalDate acquiredOn,
            String details,
            long massGrams,
            MassSource massSource,
            String communeCode,
            Orientation orientation,
            Orientation proposed,
            String proposalReasons,
            @Nullable String overruledBecause,
            @UuidColumn @Nullable UUID lotId,
            @UuidColumn @Nullable UUID conventionId,
            @Nullable String reasonCode,
            Instant listedAt,
            Instant changedAt) {
        /** The same outside any lot. */
        Row withoutLot() {
            return DeviceRows.outOfLot(this);
        }
    }

    /** Enters a device; its event leaves with it. */
    void list(Row row, DeviceEvent.DeviceListed event, String actor) {
        var _ = save(row);
        outbox.append(Publication.ofDevice(event, row.id(), row.version(), row.hop()), actor);
    }

    /** Applies an event to a locked row, and publishes it. */
    Row change(Row locked, Device before, DeviceEvent event, Instant at, String actor) {
        Row after = DeviceRows.row(locked, before.on(event), at);
        var _ = update(after);
        outbox.append(Publication.ofDevice(event, after.id(), after.version(), after.hop()), actor);
        return after;
    }

    /** The state that a row stands for. */
    Device state(Row row) {
        return DeviceRows.state(row, details(row));
    }

    DeviceDetails details(Row row) {
        return json.read(row.details(), DeviceDetails.class);
    }

    abstract Row save(Row row);

    abstract Row update(Row row);

    @Query("SELECT * FROM device WHERE id = :id AND owner_id = :ownerId FOR UPDATE")
    abstract Optional<Row> lockOwn(@UuidColumn UUID id, @UuidColumn UUID ownerId);

    @Query("SELECT * FROM device WHERE id = :id FOR UPDATE")
    abstract Optional<Row> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM device WHERE id = :id AND owner_id = :ownerId")
    abstract Optional<Row> findOwn(@UuidColumn UUID id, @UuidColumn UUID ownerId);

    @Query("SELECT * FROM device WHERE owner_id = :ownerId AND identity = :identity")
    abstract Optional<Row> findByIdentity(@UuidColumn UUID ownerId, String identity);

    @Query("SELECT d.* FROM device d WHERE d.lot_id = :lotId ORDER BY d.id")
    abstract List<Row> ofLot(@UuidColumn UUID lotId);

    @Query(
            "SELECT d.* FROM device d JOIN claim_device c ON c.device_id = d.id WHERE c.claim_id = :claimId ORDER BY d.id")
    abstract List<Row> ofClaim(@UuidColumn UUID claimId);

    @Query("UPDATE device SET lot_id = :lotId, changed_at = :at WHERE id = :id AND owner_id = :ownerId"
            + " AND lot_id IS NULL AND state = 'LISTED'")
    abstract long putIntoLot(@UuidColumn UUID id, @UuidColumn UUID ownerId, @UuidColumn UUID lotId, Instant at);

    @Query("UPDATE device SET orientation = :orientation, overruled_because = :reason, version = version + 1,"
            + " changed_at = :at WHERE id = :id")
    abstract long orient(@UuidColumn UUID id, Orientation orientation, String reason, Instant at);

    @Query("UPDATE device SET version = version + 1 WHERE id = :id")
    abstract long advance(@UuidColumn UUID id);

    @Query("UPDATE device SET lot_id = NULL WHERE lot_id = :lotId")
    abstract long takeOutOfLot(@UuidColumn UUID lotId);

    /** Takes out of a closed lot what nobody has a live claim on. */
    @Query("UPDATE device SET lot_id = NULL WHERE lot_id = :lotId"
            + " AND NOT EXISTS (SELECT 1 FROM claimed_device c WHERE c.device_id = device.id)")
    abstract long takeUnclaimedOutOfLot(@UuidColumn UUID lotId);
}
