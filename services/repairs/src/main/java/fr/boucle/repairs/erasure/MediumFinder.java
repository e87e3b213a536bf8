package fr.boucle.repairs.erasure;

import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.DeviceRows;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumType;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds the medium of the workshop that a drive of a log is. Wiped in its own machine or on a bench machine makes no
 * difference: only the serial counts, and a serial that could be two media's is nobody's.
 */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class MediumFinder {
    private final DeviceRows rows;
    private final Devices devices;
    private final ErasurePolicy policy;
    private final RunProofs runs;
    private final InstantSource clock;

    MediumFinder(DeviceRows rows, Devices devices, ErasurePolicy policy, RunProofs runs, InstantSource clock) {
        this.rows = rows;
        this.devices = devices;
        this.policy = policy;
        this.runs = runs;
        this.clock = clock;
    }

    /** A drive, the medium it was found to be (if any), and what its line proves. */
    record Judged(NwipeDrive drive, Optional<UUID> deviceId, String mediumSerial, DriveVerdict verdict) {
        Judged with(DriveVerdict other) {
            return new Judged(drive, deviceId, mediumSerial, other);
        }
    }

    Judged judge(NwipeDrive drive, UUID organisation) {
        switch (drive.serialForm()) {
            case ABSENT -> {
                return unbound(drive, "serial-absent");
            }
            case ANONYMISED -> {
                return unbound(drive, "serial-anonymised");
            }
            case UNREADABLE -> {
                return unbound(drive, "serial-unreadable");
            }
            case USABLE -> {}
        }
        if (drive.identity().disputed() || drive.identity().shared()) {
            return unbound(drive, "serial-ambiguous");
        }
        List<Held> held = inside(holders(drive, organisation));
        List<Held> here = held.stream()
                .filter(one -> one.device() instanceof Device.OnBench)
                .toList();
        if (held.isEmpty()) {
            return unbound(drive, "serial-not-bound");
        }
        if (here.isEmpty()) {
            boolean awaited = held.stream().anyMatch(one -> one.device() instanceof Device.Expected);
            return unbound(drive, awaited ? "device-not-received" : "device-not-on-bench");
        }
        return here.size() == 1 ? bound(drive, here.getFirst()) : unbound(drive, "serial-ambiguous");
    }

    private record Held(Device device, String serial) {
        Medium medium() {
            return device.file().medium(serial).orElseThrow();
        }
    }

    private List<Held> holders(NwipeDrive drive, UUID organisation) {
        String serial = Medium.normal(drive.serial());
        List<DeviceRows.Holder> found = drive.isCut()
                ? rows.holdersOfCut(organisation, serial, NwipeDrive.SERIAL_LENGTH)
                : rows.holders(organisation, serial);
        return found.stream()
                .flatMap(holder -> rows.find(holder.deviceId()).stream()
                        .map(row -> new Held(devices.device(row), holder.serialNumber())))
                .filter(held -> !(held.device() instanceof Device.Alias))
                .toList();
    }

    /** A medium that moved from one device to another is looked for where it is now. */
    private static List<Held> inside(List<Held> held) {
        List<Held> inside = held.stream().filter(one -> one.medium().isInside()).toList();
        return inside.isEmpty() ? held : inside;
    }

    private Judged bound(NwipeDrive drive, Held held) {
        DeviceFile file = held.device().file();
        Medium medium = held.medium();
        MediumType type = WipeFacts.typeIn(file, medium, drive);
        WipeFacts.Known known = new WipeFacts.Known(
                medium,
                type,
                policy.required(file.origin().donorOrganisationId(), type),
                file.arrivedAt(),
                file.isSizeTold(medium),
                runs.isSpent(drive, file, medium));
        DriveVerdict verdict = DriveVerdict.of(new WipeFacts(drive, Optional.of(known), clock.instant()));
        return new Judged(drive, Optional.of(file.deviceId()), medium.serialNumber(), verdict);
    }

    private Judged unbound(NwipeDrive drive, String reason) {
        WipeFacts facts = new WipeFacts(drive, Optional.empty(), clock.instant());
        return new Judged(drive, Optional.empty(), "", DriveVerdict.unbound(facts, reason));
    }
}
