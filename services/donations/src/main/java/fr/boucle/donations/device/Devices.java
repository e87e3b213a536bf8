package fr.boucle.donations.device;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.donations.device.DeviceEvent.DeviceListed;
import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.persistence.Keys;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.Ids;
import fr.boucle.values.Published;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Version;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The devices. A change locks the device, decides, and writes its state and events at once: the outbox order is the commit order per
 * device. Several are locked in the order of their ids.
 */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class Devices {
    private final DeviceRows rows;
    private final StoredDevices stored;
    private final Machines machines;
    private final MachineThreads threads;
    private final Outbox outbox;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Devices(
            DeviceRows rows,
            StoredDevices stored,
            Machines machines,
            MachineThreads threads,
            Outbox outbox,
            InstantSource clock) {
        this.rows = rows;
        this.stored = stored;
        this.machines = machines;
        this.threads = threads;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A device and the version it has. */
    public record Found(Device device, long version) {}

    /** What to do to a device: events in order, possibly none. */
    public interface Decision extends Function<Device, List<? extends DeviceEvent>> {}

    /** Changes a device of the actor's organisation, on the version it was read at where one is given. */
    @CanIgnoreReturnValue
    public Found change(UUID id, Actor actor, @Nullable String ifMatch, Decision decision) {
        DeviceRow row = rows.lock(id)
                .filter(found -> found.ownerId().equals(actor.organisation()))
                .orElseThrow(Devices::unknown);
        if (ifMatch != null) {
            Version.required(ifMatch).mustBe(row.version());
        }
        return apply(row, actor.signature(), decision);
    }

    /** Changes a device because something above it said so. */
    @CanIgnoreReturnValue
    public Found react(UUID id, String actor, Decision decision) {
        return apply(rows.lock(id).orElseThrow(Devices::unknown), actor, decision);
    }

    /** Enters a device; its event leaves with it. */
    public ListedDevice list(DeviceEntry entry, String actor) {
        return list(entry, null, actor);
    }

    /**
     * Enters a device that its owner had given and that came back; none where the one before was not given, or another one took its
     * name. What it was keeps its code, and gives up the name by which inventories know it.
     */
    public Optional<ListedDevice> comeBack(UUID formerId, DeviceEntry entry, String actor) {
        return rows.lock(formerId)
                .filter(row -> row.state() == DeviceState.HANDED_OVER
                        && row.ownerId().equals(entry.owner())
                        && entry.identity().equals(row.identity()))
                .map(_ -> {
                    rows.giveUpName(formerId);
                    ListedDevice back = list(entry, formerId, actor);
                    threads.join(formerId, back.asset().id(), clock.instant());
                    return back;
                });
    }

    /** The device that its donor says one had been before. */
    public Optional<UUID> formerOf(UUID id) {
        return threads.before(id).stream()
                .map(MachineThreads.Row::formerDeviceId)
                .findFirst();
    }

    private ListedDevice list(DeviceEntry entry, @Nullable UUID formerId, String actor) {
        Instant now = clock.instant();
        DeviceRow row = stored.row(Ids.next(), DeviceCode.draw(random), entry, now);
        rows.save(row);
        machines.keep(row.id(), row.manufacturer(), row.serialNumber());
        ListedDevice listed = (ListedDevice) stored.device(row);
        DeviceListed event = Device.list(listed.asset(), listed.bearing().orientation(), formerId, now);
        outbox.append(Publication.ofDevice(event, row.id(), row.version(), row.hop()), actor);
        return listed;
    }

    /** Tells the log something else of a device, in the order of its own events. */
    public void tell(UUID id, Published event, String actor) {
        DeviceRow row = rows.lock(id).orElseThrow(Devices::unknown);
        rows.advance(id);
        outbox.append(Publication.ofDevice(event, id, row.version() + 1, row.hop()), actor);
    }

    /** The owner's device. */
    public Found get(UUID id, Actor actor) {
        return rows.find(id)
                .filter(row -> row.ownerId().equals(actor.organisation()))
                .map(row -> new Found(stored.device(row), row.version()))
                .orElseThrow(Devices::unknown);
    }

    public Optional<Device> find(UUID id) {
        return rows.find(id).map(stored::device);
    }

    /** Those of them that there are, in the order of ids. */
    public List<Device> findAll(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.findAll(Keys.of(ids)).stream().map(stored::device).toList();
    }

    public Optional<Device> lock(UUID id) {
        return rows.lock(id).map(stored::device);
    }

    /** Locks those of them that there are, in the order of ids. */
    public List<Device> lockAll(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.lockAll(Keys.of(ids)).stream().map(stored::device).toList();
    }

    /** The organisation's devices that inventories name so, by that name. */
    public Map<String, Device> known(UUID owner, List<String> identities) {
        return identities.isEmpty()
                ? Map.of()
                : rows.known(owner, identities).stream()
                        .collect(Collectors.toUnmodifiableMap(DeviceRow::identity, stored::device));
    }

    public List<Device> ofLot(UUID lotId) {
        return rows.ofLot(lotId).stream().map(stored::device).toList();
    }

    /** Which lot a device is in is the lot's doing: many at once, and nothing that the log is told. */
    public void putIntoLot(List<UUID> ids, UUID lotId) {
        if (!ids.isEmpty()) {
            rows.putIntoLot(Keys.of(ids), lotId, clock.instant());
        }
    }

    public void takeOutOfLot(List<UUID> ids) {
        if (!ids.isEmpty()) {
            rows.takeOutOfLot(Keys.of(ids));
        }
    }

    /** Takes out of a lot all that is still its owner's. */
    public void emptyLot(UUID lotId) {
        rows.emptyLot(lotId);
    }

    private Found apply(DeviceRow row, String actor, Decision decision) {
        Device device = stored.device(row);
        long version = row.version();
        for (DeviceEvent event : decision.apply(device)) {
            device = device.on(event);
            version++;
            if (event instanceof DeviceEvent.Published published) {
                outbox.append(Publication.ofDevice(published, row.id(), version, device.hop()), actor);
            }
        }
        if (version != row.version()) {
            rows.update(stored.next(row, device, version, clock.instant()));
        }
        return new Found(device, version);
    }

    public static Refusal unknown() {
        return new Refusal(CommonRefusal.NOT_FOUND, "Your organisation has no device with this id.");
    }
}
