package fr.boucle.repairs.device;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import fr.boucle.messaging.EventJson;
import fr.boucle.messaging.Outbox;
import fr.boucle.messaging.Publication;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Version;
import io.micronaut.context.BeanProvider;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The devices of all workshops. A change locks the device, decides, and writes its state, history and events at once. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class Devices {
    /** Locks are taken in the order of ids, as the database orders them. */
    public static final Comparator<UUID> ORDER = Comparator.comparing(UUID::toString);

    private final DeviceRows rows;
    private final DeviceJournal journal;
    private final Outbox outbox;
    private final EventJson json;
    private final InstantSource clock;
    private final BeanProvider<DeviceFollower> followers;

    public Devices(
            DeviceRows rows,
            DeviceJournal journal,
            Outbox outbox,
            EventJson json,
            InstantSource clock,
            BeanProvider<DeviceFollower> followers) {
        this.rows = rows;
        this.journal = journal;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        this.followers = followers;
    }

    /** A device and the version it has. */
    public record Found(Device device, long version) {}

    /** What to do to a device: events in order, possibly none. */
    public interface Decision extends Function<Device, List<? extends DeviceEvent>> {}

    /** Changes a device of the actor's workshop, on the version it was read at where one is given. */
    @CanIgnoreReturnValue
    public Found change(UUID id, Actor actor, @Nullable String ifMatch, Decision decision) {
        DeviceRows.Row row = rows.lock(id)
                .filter(found -> found.organisationId().equals(actor.organisation()))
                .orElseThrow(Devices::unknown);
        if (ifMatch != null) {
            Version.required(ifMatch).mustBe(row.version());
        }
        return apply(row, actor.signature(), decision);
    }

    /** Changes a device because another context said so; empty when it is not known here. */
    @CanIgnoreReturnValue
    public Optional<Found> react(UUID id, String actor, Decision decision) {
        return rows.lock(id).map(row -> apply(row, actor, decision));
    }

    /** Opens a file; none where the id is taken, also at the same moment. */
    public Optional<Found> open(Device device, List<? extends DeviceEvent> events, String actor) {
        DeviceFile file = device.file();
        long opened = rows.open(
                file.deviceId(),
                file.hop(),
                file.organisationId(),
                file.origin().code(),
                device.state(),
                file.device().kind().name(),
                file.device().serialNumber(),
                json.write(StoredDevice.of(device)),
                clock.instant(),
                NextStep.of(device).name(),
                file.eraseBy());
        if (opened == 0) {
            return Optional.empty();
        }
        journal.know(file);
        return rows.lock(file.deviceId()).map(row -> apply(row, actor, _ -> events));
    }

    public Found get(UUID id, Actor actor) {
        return rows.find(id)
                .filter(row -> row.organisationId().equals(actor.organisation()))
                .map(row -> new Found(device(row), row.version()))
                .orElseThrow(Devices::unknown);
    }

    /** Locks a device of a workshop, to look at it before its change; none when it is not the workshop's. */
    public Optional<Device> lock(UUID id, UUID organisation) {
        return rows.lock(id)
                .filter(row -> row.organisationId().equals(organisation))
                .map(this::device);
    }

    /** The device of a workshop as it is; none when it is not the workshop's. */
    public Optional<Device> find(UUID id, UUID organisation) {
        return rows.find(id)
                .filter(row -> row.organisationId().equals(organisation))
                .map(this::device);
    }

    /** A device of whichever workshop: for what compares machines, and tells nobody what it compared. */
    public Optional<Device> anywhere(UUID id) {
        return rows.find(id).map(this::device);
    }

    /** The device under whose file a machine goes on, where its own was closed as another's; else itself. */
    public Optional<Device> whatItIs(Device device) {
        return device instanceof Device.Alias alias
                ? anywhere(alias.ofDeviceId()).filter(one -> !(one instanceof Device.Alias))
                : Optional.of(device);
    }

    /** Another label by which a workshop finds the device: what its former file was called. */
    public void alsoLabelled(DeviceFile file, String label) {
        rows.remember(file.deviceId(), label, file.organisationId());
    }

    public Device device(DeviceRows.Row row) {
        return json.read(row.file(), StoredDevice.class).device();
    }

    private Found apply(DeviceRows.Row row, String actor, Decision decision) {
        Device before = device(row);
        Device device = before;
        long version = row.version();
        Instant now = clock.instant();
        List<? extends DeviceEvent> events = decision.apply(before);
        for (DeviceEvent event : events) {
            device = device.on(event);
            version++;
            int hop = device.file().hop();
            journal.record(device, version, hop, event, actor, now);
            if (event instanceof DeviceEvent.Published published) {
                outbox.append(Publication.ofDevice(published, row.id(), version, hop), actor);
            }
        }
        if (version != row.version()) {
            journal.remember(before.file(), device.file());
            journal.update(device, version, now);
            for (DeviceFollower follower : followers) {
                follower.changed(before, device, events, actor);
            }
        }
        return new Found(device, version);
    }

    public static Refusal unknown() {
        return new Refusal(CommonRefusal.NOT_FOUND, "Your workshop holds no such device.");
    }
}
