package fr.boucle.repairs.device;

/** A device is of another kind than its file said: its checklist and its memory are that kind's, its grade was of another. */
final class KindCorrection {
    private KindCorrection() {}

    static Device.OnBench of(Device.OnBench bench, DeviceEvent.DeviceKindCorrected event) {
        return Settling.settle(file(bench, event), bench.work().as(event.kind()));
    }

    /** The mass that was told is of the whole as it is now: parts that were fitted are in it, media that left are not. */
    private static DeviceFile file(Device.OnBench bench, DeviceEvent.DeviceKindCorrected event) {
        DeviceFile file = bench.file();
        Origin origin = file.origin();
        long since = file.massGrams(bench.work()) - origin.massGrams();
        return file.corrected(
                origin.weighing(event.massGrams() - since, event.massSource()),
                file.device().as(event.kind()));
    }
}
