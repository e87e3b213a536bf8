package fr.boucle.repairs.device;

import fr.boucle.repairs.device.Device.OnBench;

/** A device comes back from where it was used. */
final class Homecoming {
    private Homecoming() {}

    /** A household has used it: what was erased may hold data again, what was tested may be broken. */
    static Device of(Device device, BenchEvent.DeviceCameBack event) {
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
                .searched(null);
        return Settling.settle(
                file.withMedia(file.media().stream().map(Homecoming::used).toList()), work.again());
    }

    /**
     * Nobody used it: what is proven erased stays so, unless somebody saw data; the grade is of before. What is not there or
     * not as described says nothing of what works, every other reason has the functions tried again.
     */
    static Device fromTheShelf(Device device, BenchEvent.DeviceTakenBack event) {
        if (!(device instanceof Device.Ready ready)) {
            throw Transitions.impossible(device, event);
        }
        DeviceFile file = ready.file().at(ready.file().organisationId(), event.hop());
        return switch (event.reasonCode()) {
            case "INCOMPLETE", "DESCRIBED_WRONGLY" -> Settling.settle(file, ready.work());
            case "DATA_SEEN" ->
                Settling.settle(
                        file.searched(null)
                                .withMedia(file.media().stream()
                                        .map(medium -> medium.isInside() ? medium.forget() : medium)
                                        .toList()),
                        ready.work());
            default -> Settling.settle(file, ready.work().doubted());
        };
    }

    private static Medium used(Medium medium) {
        return switch (medium) {
            case Medium.Removed removed -> removed.before();
            case Medium.Struck struck -> struck;
            case Medium.Unproven _, Medium.Blocked _, Medium.Doubted _, Medium.Erased _ -> medium.forget();
        };
    }
}
