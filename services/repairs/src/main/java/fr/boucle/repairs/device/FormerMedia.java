package fr.boucle.repairs.device;

import java.time.Instant;
import java.util.List;

/**
 * What the earlier file of a machine knew to be inside, and this one does not: it may be there still. Nobody is told what
 * another workshop noted, only asked to look.
 */
public final class FormerMedia {
    private FormerMedia() {}

    /** The question that a file takes over with the thread of its machine. */
    public static List<DeviceEvent> asked(Device here, DeviceFile former, Instant now) {
        DeviceFile file = here.file();
        DeviceFile asked = open(file, former);
        if (!(here instanceof Device.OnBench) || asked.equals(file)) {
            return List.of();
        }
        Medium unseen = asked.media().getLast();
        Hardware.MediumSummary told = new Hardware.MediumSummary(unseen.type(), unseen.serialNumber(), null, null);
        return List.of(new BenchEvent.MediaFound(List.of(told), null, now));
    }

    /** The file with one more medium to look for, where the former knew one that this does not. */
    public static DeviceFile open(DeviceFile file, DeviceFile former) {
        boolean more = former.media().stream()
                .filter(medium -> medium.isInside() && !medium.isOfBoard())
                .anyMatch(medium -> file.medium(medium.serialNumber()).isEmpty());
        return more ? FromElsewhere.withUnseen(file) : file;
    }
}
