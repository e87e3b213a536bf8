package fr.boucle.repairs.device;

/** A device that was ready comes back to the bench from the stock of its own workshop. */
final class FromTheShelf {
    private FromTheShelf() {}

    /**
     * Nobody used it: what is proven erased stays so, unless somebody saw data; the grade is of before. What is not there or
     * not as described says nothing of what works, every other reason has the functions tried again.
     */
    static Device of(Device device, BenchEvent.DeviceTakenBack event) {
        if (!(device instanceof Device.Ready ready)) {
            throw Transitions.impossible(device, event);
        }
        DeviceFile file = ready.file().at(ready.file().organisationId(), event.hop());
        return switch (event.reasonCode()) {
            case "INCOMPLETE", "DESCRIBED_WRONGLY" -> Settling.settle(file, ready.work());
            case "DATA_SEEN" -> Settling.settle(seen(file), ready.work());
            default -> Settling.settle(file, ready.work().doubted());
        };
    }

    /** Data were seen: all is open again, also what was out, and where nothing is inside somebody looks where they were. */
    private static DeviceFile seen(DeviceFile file) {
        DeviceFile open = file.searched(null)
                .carrying(null)
                .withMedia(file.media().stream().map(FromTheShelf::open).toList());
        boolean nowhere = open.media().stream().noneMatch(Medium::isInside);
        return nowhere && !open.keepsSettings() ? FromElsewhere.withUnseen(open) : open;
    }

    private static Medium open(Medium medium) {
        return switch (medium) {
            case Medium.Removed removed -> removed.before();
            case Medium.Struck struck -> struck;
            case Medium.Unproven _, Medium.Blocked _, Medium.Doubted _, Medium.Erased _ -> medium.forget();
        };
    }
}
