package fr.boucle.repairs.erasure;

import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumFate;
import fr.boucle.values.Sha256;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * A run proves one medium, once: not another one by a changed serial, whichever workshop sends it, not the same one after a household
 * used it.
 */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class RunProofs {
    private final ErasureRuns runs;
    private final Devices devices;

    RunProofs(ErasureRuns runs, Devices devices) {
        this.runs = runs;
        this.devices = devices;
    }

    boolean isSpent(NwipeDrive drive, DeviceFile file, Medium medium) {
        String serial = Medium.normal(medium.serialNumber());
        return fingerprint(drive)
                .map(run -> runs.of(run))
                .filter(spent -> !spent.stream().allMatch(one -> isOf(one, file, serial) || movedOn(one, file, serial)))
                .isPresent();
    }

    /** Takes the run for this medium; false where it is another's, also at the same moment. */
    boolean take(NwipeDrive drive, DeviceFile file, String mediumSerial, Instant now) {
        String serial = Medium.normal(mediumSerial);
        return fingerprint(drive)
                .filter(run -> runs.take(run, file.organisationId(), serial, file.deviceId(), file.hop(), now) == 1
                        || runs.of(run).stream()
                                .allMatch(one -> isOf(one, file, serial) || moved(run, one, file, serial)))
                .isPresent();
    }

    private static boolean isOf(ErasureRuns.Spent spent, DeviceFile file, String serial) {
        return spent.isOf(file.deviceId(), serial, file.hop());
    }

    /** The proof goes with the medium that went, erased, from one device of this workshop into the parts, and from there here. */
    private boolean moved(String run, ErasureRuns.Spent spent, DeviceFile file, String serial) {
        return movedOn(spent, file, serial)
                && runs.move(run, file.organisationId(), spent.deviceId(), file.deviceId(), file.hop()) == 1;
    }

    private boolean movedOn(ErasureRuns.Spent spent, DeviceFile file, String serial) {
        return spent.organisationId().equals(file.organisationId())
                && spent.serialNumber().equals(serial)
                && !spent.deviceId().equals(file.deviceId())
                && devices.find(spent.deviceId(), file.organisationId())
                        .flatMap(device -> device.file().medium(serial))
                        .filter(medium -> medium instanceof Medium.Removed removed && removed.fate() == MediumFate.PART)
                        .isPresent();
    }

    /** What a run is known by, its serial left aside: when, which drive of the machine, how large, which model. */
    private static Optional<String> fingerprint(NwipeDrive drive) {
        NwipeDrive.Times times = drive.times();
        if (times.began() == null || times.ended() == null) {
            return Optional.empty();
        }
        String words = String.join(
                "|",
                times.began().toString(),
                times.ended().toString(),
                drive.device(),
                String.valueOf(drive.identity().bytes()),
                Medium.normal(drive.model()));
        return Optional.of(Sha256.hex(words.getBytes(StandardCharsets.UTF_8)));
    }
}
