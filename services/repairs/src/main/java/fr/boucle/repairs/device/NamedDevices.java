package fr.boucle.repairs.device;

import fr.boucle.references.Placeholders;
import fr.boucle.values.DeviceCode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Finds a workshop's devices by what is read on them: the printed code, the QR's address, a serial of theirs or of a medium, or their donor's own number. */
@Singleton
public class NamedDevices {
    private static final UUID FIRST = new UUID(0, 0);

    private final DeviceRows rows;
    private final Devices devices;

    NamedDevices(DeviceRows rows, Devices devices) {
        this.rows = rows;
        this.devices = devices;
    }

    /** Those that are called so, at most two; a label of a closed file leads to the one that goes on, and to its own once parted. */
    public List<UUID> of(String read, UUID workshop) {
        return rows(read, workshop).stream()
                .map(row -> machine(devices.device(row)))
                .distinct()
                .toList();
    }

    private List<DeviceRows.Row> rows(String read, UUID workshop) {
        String word = read.strip();
        String last = word.substring(word.lastIndexOf('/') + 1);
        String code = DeviceCode.parse(last).map(DeviceCode::value).orElse("");
        List<DeviceRows.Row> labelled = code.isEmpty() ? List.of() : rows.list(workshop, FIRST, "", code, "", "", 2);
        List<DeviceRows.Row> own = labelled.stream()
                .filter(row -> row.code().equals(code) && !(devices.device(row) instanceof Device.Alias))
                .toList();
        if (!own.isEmpty()) {
            return own;
        }
        return labelled.isEmpty() && Placeholders.allow(word)
                ? rows.list(workshop, FIRST, "", "", word, MachineKeys.ofSerial(word), 2)
                : labelled;
    }

    private static UUID machine(Device device) {
        return device instanceof Device.Alias alias
                ? alias.ofDeviceId()
                : device.file().deviceId();
    }
}
