package fr.boucle.repairs.device;

import fr.boucle.messaging.EventJson;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what a change made of a device: its row, its history, and which media it holds. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class DeviceJournal {
    private final DeviceRows rows;
    private final MachineKeys keys;
    private final EventJson json;

    DeviceJournal(DeviceRows rows, MachineKeys keys, EventJson json) {
        this.rows = rows;
        this.keys = keys;
        this.json = json;
    }

    /** A machine with another mainboard has another serial; the one on its case still finds it. */
    void remember(DeviceFile before, DeviceFile after) {
        String former = before.device().serialNumber();
        if (former != null && !former.equals(after.device().serialNumber())) {
            rows.remember(after.deviceId(), former, after.organisationId());
        }
        if (!names(before).equals(names(after))) {
            keys.of(after);
        }
    }

    /** The file is new: what its machine is known by is kept. */
    void know(DeviceFile file) {
        index(file);
        keys.of(file);
    }

    private static List<@Nullable String> names(DeviceFile file) {
        List<@Nullable String> names = new ArrayList<>();
        names.add(file.device().manufacturer());
        names.add(file.device().serialNumber());
        file.media().forEach(medium -> names.add(medium.serialNumber()));
        return names;
    }

    void update(Device device, long version, Instant now) {
        DeviceFile file = device.file();
        requireOne(rows.update(
                file.deviceId(),
                version,
                file.hop(),
                file.organisationId(),
                device.state(),
                NextStep.of(device).name(),
                file.eraseBy(),
                file.device().kind().name(),
                file.device().serialNumber(),
                json.write(StoredDevice.of(device)),
                now));
        index(file);
    }

    void record(Device device, long version, int hop, DeviceEvent event, String actor, Instant now) {
        requireOne(rows.happened(
                device.file().deviceId(),
                version,
                hop,
                event.getClass().getSimpleName(),
                json.write(event),
                actor,
                now));
    }

    private void index(DeviceFile file) {
        rows.forgetMedia(file.deviceId());
        for (Medium medium : file.media()) {
            requireOne(rows.addMedium(file.deviceId(), Medium.normal(medium.serialNumber()), file.organisationId()));
        }
    }

    private static void requireOne(long changed) {
        if (changed != 1) {
            throw new IllegalStateException("a locked row is gone");
        }
    }
}
