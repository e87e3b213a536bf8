package fr.boucle.repairs.device;

import fr.boucle.repairs.device.Device.OnBench;
import java.time.Instant;

/** The state that each event makes of each state; every other pair is impossible. */
final class Transitions {
    private Transitions() {}

    static Device of(Device device, DeviceEvent event) {
        return switch (event) {
            case DeviceEvent.DeviceReceived e -> arrive(device, event, e.receivedAt());
            case DeviceEvent.UnexpectedDeviceReceived e -> arrive(device, event, e.receivedAt());
            case DeviceEvent.DeviceNotReceived _ -> miss(device, event);
            case DeviceEvent.ErasureAccepted e ->
                Settling.media(bench(device, event), MediaTransitions.accepted(device.file(), e));
            case DeviceEvent.ErasureBlocked e ->
                Settling.media(bench(device, event), MediaTransitions.blocked(device.file(), e));
            case DeviceEvent.MediumRemoved e -> MediaTransitions.removed(bench(device, event), e);
            case BenchEvent.MediaFound e -> MediaTransitions.found(bench(device, event), e);
            case BenchEvent.MediumNamed e ->
                Settling.media(bench(device, event), MediaTransitions.named(device.file(), e));
            case BenchEvent.MediumDescribed e ->
                Settling.media(bench(device, event), MediaTransitions.described(device.file(), e));
            case BenchEvent.MediumDoubted e -> MediaTransitions.doubted(bench(device, event), e);
            case BenchEvent.MediumStruck e ->
                Settling.media(bench(device, event), MediaTransitions.struck(device.file(), e));
            case BenchEvent.DoubtDismissed e ->
                Settling.media(bench(device, event), MediaTransitions.dismissed(device.file(), e));
            case BenchEvent.MediaAdopted e -> FromElsewhere.adopted(bench(device, event), e);
            case DeviceEvent.DeviceKindCorrected e -> KindCorrection.of(bench(device, event), e);
            case BenchEvent.CardsSeen e -> FromElsewhere.carrying(bench(device, event), e);
            case BenchEvent.PartDoubted _ -> FromElsewhere.doubted(bench(device, event));
            case BenchEvent.FactsRecorded e -> MediaTransitions.facts(bench(device, event), e);
            case DeviceEvent.DeviceDiagnosed e -> Settling.tested(bench(device, event), e);
            case DeviceEvent.RepairAttempted e ->
                work(bench(device, event), bench(device, event).work().attempted(e.outcome()));
            case DeviceEvent.PartHarvested e -> harvested(bench(device, event), e);
            case DeviceEvent.PartFitted e -> fitted(bench(device, event), e);
            case BenchEvent.DeviceGraded e -> graded(device, e);
            case DeviceEvent.DeviceReady e -> ready(device, e);
            case DeviceEvent.DeviceScrapped e -> scrapped(bench(device, event), e);
            case BenchEvent.DeviceLeft e -> left(device, e);
            case BenchEvent.DeviceCameBack e -> Homecoming.of(device, e);
            case BenchEvent.DeviceTakenBack e -> FromTheShelf.of(device, e);
            case DeviceEvent.DevicesLinked _ -> linked(device, event);
            case DeviceEvent.OfTwoFiles e -> TwinTransitions.of(device, e);
        };
    }

    private static Device arrive(Device device, DeviceEvent event, Instant at) {
        return switch (device) {
            case Device.Expected expected -> Settling.settle(expected.file().arrived(at), Work.NONE);
            case Device.Missing missing -> Settling.settle(missing.file().arrived(at), Work.NONE);
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

    private static OnBench work(OnBench bench, Work work) {
        return Settling.settle(bench.file(), work);
    }

    private static OnBench harvested(OnBench bench, DeviceEvent.PartHarvested event) {
        return work(bench, bench.work().without(new Work.Part(event.partId(), event.kind(), event.massGrams())));
    }

    /** What is fitted may bring its own memory; a battery has its own health. */
    private static OnBench fitted(OnBench bench, DeviceEvent.PartFitted event) {
        DeviceFile file = bench.file();
        DeviceFile changed = event.kind() == PartKind.BATTERY
                ? file.with(file.device().withBattery(null))
                : FromElsewhere.fitted(file, event);
        ReplacedPart out = event.replaced();
        long grams = event.massGrams() - (out == null ? 0 : out.massGrams());
        return Settling.settle(changed, bench.work().fitted(event.kind(), grams));
    }

    private static Device scrapped(OnBench bench, DeviceEvent.DeviceScrapped event) {
        return new Device.Scrapped(passedOn(bench.file()), event.items());
    }

    private static Device graded(Device device, BenchEvent.DeviceGraded event) {
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

    private static Device left(Device device, BenchEvent.DeviceLeft event) {
        if (device instanceof Device.Ready ready) {
            return new Device.Delivered(ready.file().at(ready.file().organisationId(), event.hop()), ready.work());
        }
        throw impossible(device, event);
    }

    private static Device linked(Device device, DeviceEvent event) {
        return device instanceof Device.Alias ? bench(device, event) : device;
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

    static IllegalStateException impossible(Device device, DeviceEvent event) {
        return new IllegalStateException(
                event.getClass().getSimpleName() + " cannot happen to a device that is " + device.state());
    }
}
