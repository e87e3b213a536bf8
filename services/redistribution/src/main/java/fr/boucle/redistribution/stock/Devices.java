package fr.boucle.redistribution.stock;

import fr.boucle.messaging.ImpossibleEvent;
import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.persistence.Keys;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The devices. Each change holds the device's row lock, so that the outbox order is the commit order per device. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class Devices {
    private final DeviceRows rows;
    private final Outbox outbox;

    Devices(DeviceRows rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    /** What happens to a device: events in order, possibly none. */
    public interface Decision extends Function<Device, List<? extends DeviceEvent>> {}

    /** Changes a device of the actor's workshop. */
    void change(UUID id, Actor actor, Decision decision) {
        DeviceRow row = rows.lock(id)
                .filter(found -> found.holder().organisationId().equals(actor.organisation()))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "Your workshop has no such device in stock."));
        apply(row, actor.signature(), decision);
    }

    /** Changes a device's state by events and publishes them, unless they are known here only. */
    public void react(UUID id, String actor, Decision decision) {
        apply(rows.lock(id).orElseThrow(), actor, decision);
    }

    private void apply(DeviceRow before, String actor, Decision decision) {
        UUID id = before.id();
        Device device = before.device();
        long version = before.version();
        for (DeviceEvent event : decision.apply(device)) {
            device = device.on(event);
            if (event instanceof DeviceEvent.Published published) {
                version++;
                outbox.append(Publication.ofDevice(published, id, version, device.hop()), actor);
            }
        }
        if (version != before.version() && rows.move(id, version, device.hop(), DeviceState.of(device)) != 1) {
            throw new IllegalStateException("a locked device is gone");
        }
    }

    /** Enters a ready device; a message of an earlier hop than the device has here changes nothing. */
    void receive(Equipment told, int hop) {
        Optional<DeviceRow> known = rows.lock(told.id());
        if (known.isEmpty()) {
            rows.save(DeviceRow.ready(told, 0, hop));
        } else if (known.get().hop() < hop) {
            if (known.get().state() != DeviceState.IN_WORKSHOP) {
                throw new ImpossibleEvent("a device that is " + known.get().state() + " cannot come from a workshop");
            }
            rows.update(DeviceRow.ready(told, known.get().version() + 1, hop));
        }
    }

    /** The device, locked until the transaction ends. */
    public Optional<Device> lock(UUID id) {
        return rows.lock(id).map(DeviceRow::device);
    }

    public Optional<Device> find(UUID id) {
        return rows.findById(id).map(DeviceRow::device);
    }

    public List<Equipment> stock() {
        return rows.inStock().stream().map(DeviceRow::equipment).toList();
    }

    /** Those of these ids, in no order. */
    List<Equipment> all(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.all(Keys.of(ids)).stream().map(DeviceRow::equipment).toList();
    }

    public long countInStock() {
        return rows.countInStock();
    }
}
