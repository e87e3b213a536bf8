package fr.boucle.repairs.erasure;

import fr.boucle.repairs.device.AcceptedMedium;
import fr.boucle.repairs.device.BlockedMedium;
import fr.boucle.repairs.device.DateExplanation;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Medium;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a log changes of one device: its media accepted, and its media blocked. What was accepted before stays so; of
 * several runs on a medium the last one counts.
 */
record ErasureFindings(
        String tool,
        String reportSha256,
        Instant at,
        @Nullable DateExplanation explanation) {
    List<DeviceEvent> events(Device.OnBench bench, List<MediumFinder.Judged> drives) {
        Map<String, MediumFinder.Judged> last = new LinkedHashMap<>();
        drives.forEach(drive -> last.put(drive.mediumSerial(), drive));
        List<AcceptedMedium> accepted = new ArrayList<>();
        List<BlockedMedium> blocked = new ArrayList<>();
        last.forEach((serial, drive) -> {
            Medium medium = bench.file().medium(serial).orElseThrow();
            if (!(medium instanceof Medium.Cleared)) {
                sort(medium, drive, accepted, blocked);
            }
        });
        List<DeviceEvent> events = new ArrayList<>();
        DeviceFile file = bench.file();
        if (!accepted.isEmpty()) {
            events.add(new DeviceEvent.ErasureAccepted(file.deviceId(), file.organisationId(), accepted, at));
        }
        if (!blocked.isEmpty()) {
            events.add(new DeviceEvent.ErasureBlocked(file.deviceId(), file.organisationId(), blocked, at));
        }
        return events;
    }

    private void sort(
            Medium medium, MediumFinder.Judged drive, List<AcceptedMedium> accepted, List<BlockedMedium> blocked) {
        DriveVerdict verdict = drive.verdict();
        LocalDateTime ended = drive.drive().times().ended();
        if (verdict.isAccepted()) {
            accepted.add(new AcceptedMedium(
                    medium.serialNumber(),
                    medium.type(),
                    verdict.method().orElseThrow(),
                    verdict.level().orElseThrow(),
                    tool,
                    reportSha256,
                    ended == null ? null : ended.toInstant(ZoneOffset.UTC),
                    verdict.questions().isEmpty() ? null : explanation));
        } else {
            blocked.add(new BlockedMedium(medium.serialNumber(), medium.type(), verdict.reasons()));
        }
    }
}
