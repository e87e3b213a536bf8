package fr.boucle.repairs.device;

import fr.boucle.references.MemoryRule;

/** A device is of another kind than its file said: its checklist and its memory are that kind's, its grade was of another. */
final class KindCorrection {
    private KindCorrection() {}

    static Device.OnBench of(Device.OnBench bench, DeviceEvent.DeviceKindCorrected event) {
        return Settling.settle(file(bench, event), bench.work().as(event.kind()));
    }

    /** The mass that was told is of the whole as it is now: parts that were fitted are in it, media that left are not. */
    private static DeviceFile file(Device.OnBench bench, DeviceEvent.DeviceKindCorrected event) {
        MemoryRule was = bench.file().rule();
        MemoryRule now = MediaKnowledge.rule(event.kind(), bench.file().arrivedAt());
        DeviceFile file = asked(bench.file(), was, now);
        Origin origin = file.origin();
        long since = file.massGrams(bench.work()) - origin.massGrams();
        DeviceFile called = file.corrected(
                origin.weighing(event.massGrams() - since, event.massSource()),
                file.device().as(event.kind()));
        return was == MemoryRule.BUILT_IN && now != MemoryRule.BUILT_IN ? FromElsewhere.withUnseen(called) : called;
    }

    /**
     * What answered the question of one kind's memory answers no other's: only a look for disks stands, where as much was asked as of
     * the kind that it is. What is built in stays so, whatever the device is called.
     */
    private static DeviceFile asked(DeviceFile file, MemoryRule was, MemoryRule now) {
        Absence absence = file.absence();
        boolean stands = absence != null
                && absence.how().isEnoughFor(MemoryRule.ALWAYS)
                && absence.how().isEnoughFor(now)
                && (was == now || was == MemoryRule.ALWAYS);
        DeviceFile searched = stands ? file : file.searched(null);
        return file.memory() == MemoryRule.BUILT_IN
                ? searched.withMedia(
                        file.media().stream().map(KindCorrection::builtIn).toList())
                : searched;
    }

    private static Medium builtIn(Medium medium) {
        if (medium.type() != MediumType.EMMC) {
            return medium;
        }
        Medium soldered = new Medium.Unproven(
                medium.serialNumber(), MediumType.PHONE_STORAGE, medium.sizeMegabytes(), medium.model());
        return medium instanceof Medium.Erased erased ? soldered.accept(erased.erasure()) : soldered;
    }
}
