package fr.boucle.repairs.erasure;

import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Medium;
import fr.boucle.values.Sha256;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** A run proves one medium, once: not another one by a changed serial, not the same one after a household used it. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class RunProofs {
    private final ErasureRuns runs;

    RunProofs(ErasureRuns runs) {
        this.runs = runs;
    }

    boolean isSpent(NwipeDrive drive, DeviceFile file, Medium medium) {
        String serial = Medium.normal(medium.serialNumber());
        return fingerprint(drive)
                .map(run -> runs.of(run, file.organisationId(), serial))
                .filter(spent -> !spent.stream().allMatch(one -> one.isOf(file.deviceId(), serial, file.hop())))
                .isPresent();
    }

    /** Takes the run for this medium; false where it is another's, also at the same moment. */
    boolean take(NwipeDrive drive, DeviceFile file, String mediumSerial, Instant now) {
        String serial = Medium.normal(mediumSerial);
        return fingerprint(drive)
                .filter(run -> runs.take(run, file.organisationId(), serial, file.deviceId(), file.hop(), now) == 1
                        || runs.of(run, file.organisationId(), serial).stream()
                                .allMatch(one -> one.isOf(file.deviceId(), serial, file.hop())))
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
