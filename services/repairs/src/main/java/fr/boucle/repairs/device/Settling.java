package fr.boucle.repairs.device;

import fr.boucle.repairs.device.Device.OnBench;

/** The state on the bench is never chosen: it is what the facts make of it. */
final class Settling {
    private Settling() {}

    /** The state on the bench that the facts make: never chosen, always computed from them. */
    static OnBench settle(DeviceFile file, Work work) {
        if (!work.harvested().isEmpty()) {
            return new Device.Harvested(file, work);
        }
        return DataProof.of(file)
                .<OnBench>map(proof -> work.diagnosed()
                        .<OnBench>map(diagnosis -> work.repairing()
                                ? new Device.InRepair(file, work, proof, diagnosis)
                                : new Device.Diagnosed(file, work, proof, diagnosis))
                        .orElseGet(() -> new Device.Erased(file, work, proof)))
                .orElseGet(() -> new Device.Received(file, work));
    }

    /** Locks that were left and are off leave the grade, which says what works; whatever else is told takes it back. */
    static OnBench tested(OnBench bench, DeviceEvent.DeviceDiagnosed event) {
        Diagnosis told = Diagnosis.of(event, bench.work().diagnosis());
        OnBench settled = settle(bench.file(), bench.work().with(told));
        return bench instanceof Device.Graded graded && told.addsOnlyLocksOff(graded.diagnosis())
                ? graded(settled, graded.grade())
                : settled;
    }

    /** What changes no function leaves the grade, unless a medium is open again. */
    static OnBench media(OnBench bench, DeviceFile file) {
        OnBench settled = settle(file, bench.work());
        return bench instanceof Device.Graded graded ? graded(settled, graded.grade()) : settled;
    }

    private static OnBench graded(OnBench settled, Grade grade) {
        return settled instanceof Device.Tested tested
                ? new Device.Graded(tested.file(), tested.work(), tested.proof(), tested.diagnosis(), grade)
                : settled;
    }
}
