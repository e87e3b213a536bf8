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
        DeviceFile file = asked(bench.file());
        Origin origin = file.origin();
        long since = file.massGrams(bench.work()) - origin.massGrams();
        return file.corrected(
                origin.weighing(event.massGrams() - since, event.massSource()),
                file.device().as(event.kind()));
    }

    /** A maker's word, and a reset of settings, was of what it is not; what is built in stays so, whatever the device is called. */
    private static DeviceFile asked(DeviceFile file) {
        Absence absence = file.absence();
        boolean word = absence != null
                && (absence.how() == MediumSearch.MAKER_SAYS_NONE
                        || absence.how().isOfSettings());
        DeviceFile searched = word ? file.searched(null) : file;
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
