package fr.boucle.repairs.erasure;

import fr.boucle.repairs.device.AcceptedMedium;
import fr.boucle.repairs.device.BenchEvent;
import fr.boucle.repairs.device.BlockedMedium;
import fr.boucle.repairs.device.DateExplanation;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final long MEGA = 1_000_000;

    List<DeviceEvent> events(Device.OnBench bench, List<MediumFinder.Judged> drives) {
        Map<String, MediumFinder.Judged> last = new LinkedHashMap<>();
        drives.forEach(drive -> last.put(drive.mediumSerial(), drive));
        List<AcceptedMedium> accepted = new ArrayList<>();
        List<BlockedMedium> blocked = new ArrayList<>();
        last.forEach((serial, drive) -> {
            Medium medium = bench.file().medium(serial).orElseThrow();
            if (!(medium instanceof Medium.Cleared)) {
                sort(bench.file(), medium, drive, accepted, blocked);
            }
        });
        DeviceFile file = bench.file();
        List<DeviceEvent> events = new ArrayList<>(described(file, last));
        if (!accepted.isEmpty()) {
            events.add(new DeviceEvent.ErasureAccepted(file.deviceId(), file.organisationId(), accepted, at));
        }
        if (!blocked.isEmpty()) {
            events.add(new DeviceEvent.ErasureBlocked(file.deviceId(), file.organisationId(), blocked, at));
        }
        return events;
    }

    /** What was wiped stays known, so that a size that is learned later can contradict it; and so does the type that its log names. */
    private List<DeviceEvent> described(DeviceFile file, Map<String, MediumFinder.Judged> drives) {
        List<DeviceEvent> events = new ArrayList<>();
        drives.forEach((serial, judged) -> {
            Medium medium = file.medium(serial).orElseThrow();
            Long wiped = judged.drive().identity().bytes();
            boolean proved = judged.verdict().isAccepted() && !(medium instanceof Medium.Cleared);
            Long size = proved && medium.sizeMegabytes() == null && wiped != null
                    ? Long.valueOf(wiped / MEGA)
                    : medium.sizeMegabytes();
            boolean sized = !Objects.equals(size, medium.sizeMegabytes());
            MediumType type = WipeFacts.noted(file, medium, judged.drive());
            if (sized || type != medium.type()) {
                String model = medium.model();
                String read = judged.drive().model();
                events.add(new BenchEvent.MediumDescribed(
                        serial, type, size, sized && model == null && !read.isBlank() ? read : model, at));
            }
        });
        return events;
    }

    private void sort(
            DeviceFile file,
            Medium medium,
            MediumFinder.Judged drive,
            List<AcceptedMedium> accepted,
            List<BlockedMedium> blocked) {
        MediumType type = WipeFacts.noted(file, medium, drive.drive());
        DriveVerdict verdict = drive.verdict();
        LocalDateTime ended = drive.drive().times().ended();
        if (verdict.isAccepted()) {
            accepted.add(new AcceptedMedium(
                    medium.serialNumber(),
                    type,
                    verdict.method().orElseThrow(),
                    verdict.level().orElseThrow(),
                    tool,
                    reportSha256,
                    ended == null ? null : ended.toInstant(ZoneOffset.UTC),
                    verdict.questions().isEmpty() ? null : explanation));
        } else {
            blocked.add(new BlockedMedium(medium.serialNumber(), type, verdict.reasons()));
        }
    }
}
