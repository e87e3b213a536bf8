package fr.boucle.repairs;

import fr.boucle.repairs.Device.OnBench;
import fr.boucle.repairs.DeviceEvent.AcceptedMedium;
import fr.boucle.repairs.DeviceEvent.BlockedMedium;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The state that each event makes of each state; every other pair is impossible. */
final class Transitions {
    private Transitions() {}

    static Device of(Device device, DeviceEvent event) {
        return switch (event) {
            case DeviceEvent.DeviceReceived _, DeviceEvent.UnexpectedDeviceReceived _ -> arrive(device, event);
            case DeviceEvent.DeviceNotReceived _ -> miss(device, event);
            case DeviceEvent.ErasureAccepted e -> media(bench(device, event), accepted(device.file(), e));
            case DeviceEvent.ErasureBlocked e -> media(bench(device, event), blocked(device.file(), e));
            case DeviceEvent.MediumRemoved e -> removed(bench(device, event), e);
            case DeviceEvent.MediaFound e -> media(bench(device, event), found(device.file(), e));
            case DeviceEvent.MediaAdopted e -> adopted(bench(device, event), e);
            case DeviceEvent.FactsRecorded e -> facts(bench(device, event), e.device());
            case DeviceEvent.DeviceDiagnosed e ->
                work(bench(device, event), diagnosed(bench(device, event).work(), e));
            case DeviceEvent.RepairAttempted e ->
                work(bench(device, event), bench(device, event).work().attempted(e.outcome() == RepairOutcome.FIXED));
            case DeviceEvent.PartHarvested e ->
                work(
                        bench(device, event),
                        bench(device, event).work().without(new Work.Part(e.partId(), e.kind(), e.massGrams())));
            case DeviceEvent.PartFitted e ->
                work(bench(device, event), bench(device, event).work().fitted(e.massGrams()));
            case DeviceEvent.DeviceGraded e -> graded(device, e);
            case DeviceEvent.DeviceReady e -> ready(device, e);
            case DeviceEvent.DeviceScrapped e ->
                new Device.Scrapped(passedOn(bench(device, event).file()), e.items());
            case DeviceEvent.DeviceLeft e -> left(device, e);
            case DeviceEvent.DeviceCameBack e -> back(device, e);
            case DeviceEvent.DevicesLinked _ -> linked(device, event);
            case DeviceEvent.BecameAlias e -> new Device.Alias(device.file(), aliasOf(device, e));
        };
    }

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

    private static Device arrive(Device device, DeviceEvent event) {
        return switch (device) {
            case Device.Expected expected -> settle(expected.file(), Work.NONE);
            case Device.Missing missing -> settle(missing.file(), Work.NONE);
            case OnBench _, Device.Ready _, Device.Delivered _, Device.Scrapped _, Device.Alias _ ->
                throw impossible(device, event);
        };
    }

    private static Device miss(Device device, DeviceEvent event) {
        return switch (device) {
            case Device.Expected expected -> new Device.Missing(expected.file());
            case Device.Missing _, OnBench _, Device.Ready _, Device.Delivered _, Device.Scrapped _, Device.Alias _ ->
                throw impossible(device, event);
        };
    }

    /** What changes no function leaves the grade, unless a medium is open again. */
    private static OnBench media(OnBench bench, DeviceFile file) {
        OnBench settled = settle(file, bench.work());
        return bench instanceof Device.Graded graded && settled instanceof Device.Tested tested
                ? new Device.Graded(file, tested.work(), tested.proof(), tested.diagnosis(), graded.grade())
                : settled;
    }

    /** A device without its medium is another one to test; what was out before is only accounted for. */
    private static OnBench removed(OnBench bench, DeviceEvent.MediumRemoved event) {
        DeviceFile file = bench.file();
        DeviceFile changed =
                file.change(event.serialNumber(), medium -> medium.remove(event.massGrams(), event.fate()));
        boolean wasOut = file.medium(event.serialNumber())
                .filter(Medium.Removed.class::isInstance)
                .isPresent();
        return wasOut ? media(bench, changed) : settle(changed, bench.work());
    }

    /** Another mainboard or another battery was not what the grade was given to; a better known model is. */
    private static OnBench facts(OnBench bench, Hardware read) {
        Hardware known = bench.file().device();
        boolean same = Objects.equals(known.serialNumber(), read.serialNumber())
                && Objects.equals(known.batteryHealthPercent(), read.batteryHealthPercent());
        DeviceFile changed = bench.file().with(read);
        return same ? media(bench, changed) : settle(changed, bench.work());
    }

    private static OnBench work(OnBench bench, Work work) {
        return settle(bench.file(), work);
    }

    private static DeviceFile accepted(DeviceFile file, DeviceEvent.ErasureAccepted event) {
        DeviceFile changed = file;
        for (AcceptedMedium medium : event.media()) {
            Erasure erasure = erasure(medium, event.acceptedAt());
            changed = changed.change(medium.serialNumber(), known -> known.accept(erasure));
        }
        return changed;
    }

    private static Erasure erasure(AcceptedMedium medium, Instant at) {
        return new Erasure(medium.method(), medium.level(), medium.tool(), medium.reportSha256(), at);
    }

    /** A failed run after an accepted erasure proves nothing against it: nobody used the device in between. */
    private static DeviceFile blocked(DeviceFile file, DeviceEvent.ErasureBlocked event) {
        DeviceFile changed = file;
        for (BlockedMedium medium : event.media()) {
            changed = changed.change(
                    medium.serialNumber(),
                    known -> known instanceof Medium.Cleared ? known : known.block(medium.reasons()));
        }
        return changed;
    }

    private static DeviceFile found(DeviceFile file, DeviceEvent.MediaFound event) {
        List<Medium> media = new ArrayList<>(file.media());
        for (Medium medium : DeviceFile.media(file.device().with(event.media(), null))) {
            if (file.medium(medium.serialNumber()).isEmpty()) {
                media.add(medium);
            }
        }
        DeviceFile changed = file.withMedia(media);
        return event.inspected() ? changed.inspected() : changed;
    }

    private static OnBench adopted(OnBench bench, DeviceEvent.MediaAdopted event) {
        DeviceFile file = bench.file();
        List<Medium> media = new ArrayList<>(event.media());
        for (Medium known : file.media()) {
            if (event.media().stream().noneMatch(medium -> medium.isNamed(known.serialNumber()))) {
                media.add(known);
            }
        }
        DeviceFile changed = file.withMedia(media);
        Work work = bench.work().equals(Work.NONE) ? event.work() : bench.work();
        return settle(event.inspected() ? changed.inspected() : changed, work);
    }

    private static Work diagnosed(Work work, DeviceEvent.DeviceDiagnosed event) {
        return work.with(new Diagnosis(
                event.passed(),
                event.failed(),
                event.notApplicable(),
                event.batteryHealthPercent(),
                event.diagnosedAt()));
    }

    private static Device graded(Device device, DeviceEvent.DeviceGraded event) {
        if (device instanceof Device.Tested tested) {
            return new Device.Graded(tested.file(), tested.work(), tested.proof(), tested.diagnosis(), event.grade());
        }
        throw impossible(device, event);
    }

    private static Device ready(Device device, DeviceEvent.DeviceReady event) {
        if (device instanceof Device.Graded graded) {
            return new Device.Ready(
                    passedOn(graded.file()).ceded(), graded.work(), graded.grade(), event.certificateId());
        }
        throw impossible(device, event);
    }

    private static Device left(Device device, DeviceEvent.DeviceLeft event) {
        if (device instanceof Device.Ready ready) {
            return new Device.Delivered(ready.file().at(ready.file().organisationId(), event.hop()), ready.work());
        }
        throw impossible(device, event);
    }

    /** A household has used it: what was erased may hold data again, what was tested may be broken. */
    private static Device back(Device device, DeviceEvent.DeviceCameBack event) {
        Work work =
                switch (device) {
                    case Device.Ready ready -> ready.work();
                    case Device.Delivered delivered -> delivered.work();
                    case Device.Expected _, Device.Missing _, OnBench _, Device.Scrapped _, Device.Alias _ ->
                        throw impossible(device, event);
                };
        DeviceFile file = device.file().at(event.organisationId(), event.hop());
        return settle(
                file.withMedia(file.media().stream()
                        .map(medium -> medium instanceof Medium.Removed ? medium : medium.forget())
                        .toList()),
                work.again());
    }

    private static Device linked(Device device, DeviceEvent event) {
        return device instanceof Device.Alias ? bench(device, event) : device;
    }

    private static UUID aliasOf(Device device, DeviceEvent.BecameAlias event) {
        return switch (device) {
            case Device.Missing _, OnBench _ -> event.ofDeviceId();
            case Device.Expected _, Device.Ready _, Device.Delivered _, Device.Scrapped _, Device.Alias _ ->
                throw impossible(device, event);
        };
    }

    private static DeviceFile passedOn(DeviceFile file) {
        return file.at(file.organisationId(), file.hop() + 1);
    }

    private static OnBench bench(Device device, DeviceEvent event) {
        if (device instanceof OnBench bench) {
            return bench;
        }
        throw impossible(device, event);
    }

    private static IllegalStateException impossible(Device device, DeviceEvent event) {
        return new IllegalStateException(
                event.getClass().getSimpleName() + " cannot happen to a device that is " + device.state());
    }
}
