package fr.boucle.redistribution;

import fr.boucle.messaging.ImpossibleEvent;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The devices. Each change holds the device's row lock, so that the outbox order is the commit order per device. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Transactional(propagation = Propagation.MANDATORY)
abstract class Devices implements GenericRepository<Devices.Row, UUID> {
    private final Outbox outbox;

    Devices(Outbox outbox) {
        this.outbox = outbox;
    }

    enum State {
        IN_STOCK,
        RESERVED,
        WITH_HOUSEHOLD,
        IN_WORKSHOP
    }

    @MappedEntity("device")
    record Row(
            @Id @UuidColumn UUID id,
            long version,
            int hop,
            State state,
            String code,
            @UuidColumn UUID organisationId,
            String communeCode,
            DeviceKind kind,
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable Integer memoryMegabytes,
            String grade,
            Resale resale,
            String accessories,
            @UuidColumn @Nullable UUID certificateId,
            Instant readyAt) {
        Device device() {
            return switch (state) {
                case IN_STOCK -> new Device.InStock(equipment(), hop);
                case RESERVED -> new Device.Reserved(equipment(), hop);
                case WITH_HOUSEHOLD -> new Device.WithHousehold(equipment(), hop);
                case IN_WORKSHOP -> new Device.InWorkshop(equipment(), hop);
            };
        }

        Equipment equipment() {
            return new Equipment(
                    id,
                    code,
                    organisationId,
                    communeCode,
                    kind,
                    manufacturer,
                    model,
                    memoryMegabytes,
                    grade,
                    resale,
                    Codes.split(accessories),
                    certificateId,
                    readyAt);
        }
    }

    /** The device, locked until the transaction ends. */
    Optional<Device> hold(UUID id) {
        return lock(id).map(Row::device);
    }

    List<Equipment> stock() {
        return inStock().stream().map(Row::equipment).toList();
    }

    /** Enters a ready device; a message of an earlier hop than the device has here changes nothing. */
    void receive(Equipment told, int hop) {
        Optional<Row> known = lock(told.id());
        if (known.isEmpty()) {
            var _ = save(row(told, 0, hop));
        } else if (known.get().hop() < hop) {
            if (known.get().state() != State.IN_WORKSHOP) {
                throw new ImpossibleEvent("a device that is " + known.get().state() + " cannot come from a workshop");
            }
            var _ = update(row(told, known.get().version() + 1, hop));
        }
    }

    /** Changes the device's state by an event and publishes the event, unless it is known here only. */
    void apply(DeviceEvent event, String actor) {
        Row before = lock(event.deviceId()).orElseThrow();
        Device after = before.device().on(event);
        if (event instanceof DeviceEvent.DevicePrepared) {
            return;
        }
        long version = before.version() + 1;
        if (move(before.id(), version, after.hop(), state(after)) != 1) {
            throw new IllegalStateException("a locked device is gone");
        }
        outbox.append(Publication.ofDevice(event, before.id(), version, after.hop()), actor);
    }

    private static State state(Device device) {
        return switch (device) {
            case Device.InStock _ -> State.IN_STOCK;
            case Device.Reserved _ -> State.RESERVED;
            case Device.WithHousehold _ -> State.WITH_HOUSEHOLD;
            case Device.InWorkshop _ -> State.IN_WORKSHOP;
        };
    }

    private static Row row(Equipment told, long version, int hop) {
        return new Row(
                told.id(),
                version,
                hop,
                State.IN_STOCK,
                told.code(),
                told.organisation(),
                told.communeCode(),
                told.kind(),
                told.manufacturer(),
                told.model(),
                told.memoryMegabytes(),
                told.grade(),
                told.resale(),
                Codes.join(told.accessories()),
                told.certificate(),
                told.readyAt());
    }

    @Query("SELECT * FROM device WHERE id = :id FOR UPDATE")
    abstract Optional<Row> lock(@UuidColumn UUID id);

    @Query("SELECT * FROM device WHERE state = 'IN_STOCK' ORDER BY id")
    abstract List<Row> inStock();

    @Query("UPDATE device SET version = :version, hop = :hop, state = :state WHERE id = :id")
    abstract long move(@UuidColumn UUID id, long version, int hop, State state);

    abstract Optional<Row> findById(UUID id);

    abstract Row save(Row row);

    abstract Row update(Row row);
}
