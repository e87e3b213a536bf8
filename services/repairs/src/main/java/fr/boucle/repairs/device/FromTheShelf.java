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
            case "DATA_SEEN" ->
                Settling.settle(
                        file.searched(null)
                                .carrying(null)
                                .withMedia(file.media().stream()
                                        .map(medium -> medium.isInside() ? medium.forget() : medium)
                                        .toList()),
                        ready.work());
            default -> Settling.settle(file, ready.work().doubted());
        };
    }
}
