package fr.boucle.repairs.repair;

import fr.boucle.repairs.device.BenchEvent;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.DeviceFollower;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.PartKind;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a device turns out to have been all along says something of the parts that were taken from it: where one of them sits in
 * another device on the bench, that one is asked again as if a used part of unknown past had been fitted.
 */
@Singleton
class DoubtFittedParts implements DeviceFollower {
    private final Devices devices;
    private final PartRows parts;
    private final InstantSource clock;

    DoubtFittedParts(Devices devices, PartRows parts, InstantSource clock) {
        this.devices = devices;
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public void changed(Device before, Device after, List<? extends DeviceEvent> events, String actor) {
        if (events.stream().noneMatch(DoubtFittedParts::tellsOfThePast)) {
            return;
        }
        DeviceFile known = devices.whatItIs(after).orElse(after).file();
        List<PartKind> doubted = Stream.of(PartKind.values())
                .filter(kind -> kind != PartKind.MEDIUM
                        && UnprovedPart.judge(before.file(), kind).isEmpty()
                        && UnprovedPart.judge(known, kind).isPresent())
                .toList();
        if (doubted.isEmpty()) {
            return;
        }
        UUID from = after.file().deviceId();
        for (PartRows.Fitted part : parts.fittedFrom(from, from.toString())) {
            PartKind kind = PartKind.valueOf(part.kind());
            if (doubted.contains(kind)) {
                doubt(part, kind, from, actor);
            }
        }
    }

    private void doubt(PartRows.Fitted part, PartKind kind, UUID from, String actor) {
        devices.react(
                part.fittedDeviceId(),
                actor,
                device -> device instanceof Device.OnBench
                        ? List.of(new BenchEvent.PartDoubted(part.id(), kind, from, clock.instant()))
                        : List.of());
    }

    /** What speaks of what the device was when its parts were taken; a later user, and a board that came since, do not. */
    private static boolean tellsOfThePast(DeviceEvent event) {
        return switch (event) {
            case DeviceEvent.DeviceKindCorrected _, BenchEvent.MediaFound _, BenchEvent.BecameAlias _ -> true;
            case BenchEvent.MediumDescribed _, BenchEvent.DoubtDismissed _ -> true;
            case BenchEvent.FactsRecorded facts -> !Boolean.TRUE.equals(facts.boardReplaced());
            case BenchEvent.DeviceTakenBack back -> back.reasonCode().equals("DATA_SEEN");
            default -> false;
        };
    }
}
