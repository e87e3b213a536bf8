package fr.boucle.repairs.device;

import fr.boucle.references.MemoryRule;
import fr.boucle.repairs.device.Device.OnBench;

/** A device comes back from where it was used. */
final class Homecoming {
    private Homecoming() {}

    /**
     * A household has used it: what was erased may hold data again, what was tested may be broken. A file whose machine goes on
     * under another one stays closed, and is that of a returned device should both be parted.
     */
    static Device of(Device device, BenchEvent.DeviceCameBack event) {
        if (device instanceof Device.Alias alias && alias.former() instanceof Device.Delivered former) {
            Device back = of(former, event);
            return new Device.Alias(back.file(), alias.ofDeviceId(), back);
        }
        Work work =
                switch (device) {
                    case Device.Ready ready -> ready.work();
                    case Device.Delivered delivered -> delivered.work();
                    case Device.Expected _, Device.Missing _, OnBench _, Device.Scrapped _, Device.Alias _ ->
                        throw Transitions.impossible(device, event);
                };
        DeviceFile file = device.file()
                .at(event.organisationId(), event.hop())
                .arrived(event.returnedAt())
                .searched(null)
                .carrying(null);
        boolean builtIn = file.memory() == MemoryRule.BUILT_IN;
        return Settling.settle(
                file.withMedia(file.media().stream()
                        .map(medium -> used(medium, builtIn))
                        .toList()),
                work.again());
    }

    /** What was out may be in again: a bay is searched anew, the slot of a phone or a tablet is asked of, and what else it had looked for. */
    private static Medium used(Medium medium, boolean builtIn) {
        return switch (medium) {
            case Medium.Removed removed -> builtIn && !removed.isCard() ? removed.forget() : removed.before();
            case Medium.Struck struck -> struck;
            case Medium.Unproven _, Medium.Blocked _, Medium.Doubted _, Medium.Erased _ -> medium.forget();
        };
    }
}
