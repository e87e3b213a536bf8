package fr.boucle.repairs.device;

import fr.boucle.values.DeviceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Devices in every state, made by transitions, and one of every event. */
public final class A {
    public static final UUID ID = new UUID(1, 1);
    public static final UUID WORKSHOP = new UUID(2, 2);
    public static final UUID DONOR = new UUID(3, 3);
    public static final UUID PART = new UUID(4, 4);
    public static final String SERIAL = "W62FBT1A";
    public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    public static final Absence SEARCHED = new Absence(MediumSearch.COVER_OPENED, null, NOW);
    public static final Doubt DOUBT = new Doubt(Doubt.Reason.NOT_A_MEDIUM, null, "lecteur de cartes", "first", NOW);

    private A() {}

    public static DeviceFile file(List<Hardware.MediumSummary> media) {
        Hardware device = new Hardware(
                DeviceKind.LAPTOP, "Dell Inc.", "XPS 13", "640HP72", LocalDate.of(2019, 3, 14), "i5", 8192, media, 88);
        Origin origin = OriginBuilder.builder()
                .deviceId(ID)
                .code("4G7K2MQ9X")
                .donorOrganisationId(DONOR)
                .communeCode("44109")
                .legalBasis("CG3P L3212-2 3°")
                .resale(Resale.NONE)
                .massGrams(1290)
                .massSource("REFERENCE")
                .build();
        return new DeviceFile(origin, WORKSHOP, device, DeviceFile.media(device), null, true, 1, null, null);
    }

    public static Device expected() {
        return new Device.Expected(file(List.of(new Hardware.MediumSummary(MediumType.HDD, SERIAL, 476_940L, null))));
    }

    public static Device received() {
        return expected().on(deviceReceived());
    }

    public static Device erased() {
        return received().on(accepted(SERIAL));
    }

    public static Device diagnosed() {
        return erased().on(diagnosis());
    }

    public static Device graded() {
        return diagnosed().on(new BenchEvent.DeviceGraded(Grade.B, Grade.B, null, NOW));
    }

    public static Device ready() {
        Device.Graded graded = (Device.Graded) graded();
        return graded.on(graded.ready(List.of(), null, NOW));
    }

    public static Device delivered() {
        return ready().on(new BenchEvent.DeviceLeft(3, NOW));
    }

    public static DeviceEvent deviceReceived() {
        return new DeviceEvent.DeviceReceived(ID, "4G7K2MQ9X", WORKSHOP, DONOR, NOW);
    }

    public static DeviceEvent accepted(String serial) {
        return new DeviceEvent.ErasureAccepted(
                ID,
                WORKSHOP,
                List.of(new AcceptedMedium(
                        serial,
                        MediumType.HDD,
                        ErasureMethod.OVERWRITE,
                        SanitizationLevel.CLEAR,
                        "nwipe 0.33",
                        "a".repeat(64),
                        NOW,
                        null)),
                NOW);
    }

    public static DeviceEvent blocked(String serial) {
        return new DeviceEvent.ErasureBlocked(
                ID, WORKSHOP, List.of(new BlockedMedium(serial, MediumType.HDD, List.of("erasure-failed"))), NOW);
    }

    public static DeviceEvent diagnosis() {
        return new DeviceEvent.DeviceDiagnosed(
                ID, WORKSHOP, List.of(Check.SCREEN), List.of(), List.of(Check.RADIO), 88, NOW);
    }

    public static DeviceEvent attempt(RepairOutcome outcome) {
        return new DeviceEvent.RepairAttempted(ID, WORKSHOP, outcome, null, 35, List.of(), NOW);
    }

    public static DeviceEvent harvest() {
        return new DeviceEvent.PartHarvested(ID, PART, WORKSHOP, PartKind.MEMORY, 20, NOW);
    }

    public static DeviceEvent.DeviceReady readyEvent() {
        return ((Device.Graded) graded()).ready(List.of("CHARGER"), null, NOW);
    }

    public static DeviceEvent scrapped() {
        return new DeviceEvent.DeviceScrapped(
                ID,
                "4G7K2MQ9X",
                WORKSHOP,
                WORKSHOP,
                DONOR,
                "44109",
                DeviceKind.LAPTOP,
                ScrapReason.BEYOND_REPAIR,
                1290,
                List.of(new WasteItem(new UUID(5, 5), WasteItem.Kind.CARCASS, 1290, null, null, false)),
                List.of(),
                0,
                NOW);
    }

    public static DeviceEvent facts(Hardware read) {
        return new BenchEvent.FactsRecorded(read, NOW, null);
    }

    public static DeviceEvent corrected(DeviceKind kind) {
        return new DeviceEvent.DeviceKindCorrected(
                ID, "4G7K2MQ9X", WORKSHOP, DeviceKind.LAPTOP, kind, KindReason.SEEN, 8200, "WEIGHED", NOW);
    }

    public static List<Device> everyState() {
        return List.of(
                expected(),
                expected().on(new DeviceEvent.DeviceNotReceived(ID, "4G7K2MQ9X", WORKSHOP, DONOR, NOW)),
                received(),
                received().on(blocked(SERIAL)),
                erased(),
                diagnosed(),
                diagnosed().on(attempt(RepairOutcome.REPAIRABLE)),
                graded(),
                erased().on(harvest()),
                ready(),
                delivered(),
                erased().on(scrapped()),
                received().on(new BenchEvent.BecameAlias(new UUID(9, 9), NOW)));
    }

    public static List<DeviceEvent> everyEvent() {
        return List.of(
                deviceReceived(),
                new DeviceEvent.UnexpectedDeviceReceived(
                        ID, "4G7K2MQ9X", WORKSHOP, DeviceKind.LAPTOP, null, null, null, NOW),
                new DeviceEvent.DeviceNotReceived(ID, "4G7K2MQ9X", WORKSHOP, DONOR, NOW),
                new DeviceEvent.DevicesLinked(ID, new UUID(9, 9), WORKSHOP, "SAME_MACHINE", NOW),
                accepted(SERIAL),
                blocked(SERIAL),
                new DeviceEvent.MediumRemoved(ID, WORKSHOP, SERIAL, MediumType.HDD, 115, NOW, MediumFate.KEPT, null),
                diagnosis(),
                attempt(RepairOutcome.FIXED),
                harvest(),
                new DeviceEvent.PartFitted(ID, PART, WORKSHOP, PartKind.MEMORY, PartOrigin.NEW, null, 20, NOW, null),
                readyEvent(),
                scrapped(),
                corrected(DeviceKind.ALL_IN_ONE),
                new BenchEvent.MediaFound(List.of(), SEARCHED, NOW),
                new BenchEvent.MediumNamed("NO-SERIAL-1", "S1", NOW),
                new BenchEvent.MediumDescribed(SERIAL, MediumType.HDD, 476_940L, "ST500LM021", NOW),
                new BenchEvent.MediumDoubted("GHOST", DOUBT),
                new BenchEvent.MediumStruck("GHOST", NOW),
                new BenchEvent.DoubtDismissed("GHOST", NOW),
                new BenchEvent.PartDoubted(PART, PartKind.MAINBOARD, new UUID(9, 9), NOW),
                new BenchEvent.MediaAdopted(List.of(), SEARCHED, Work.NONE, NOW, NOW, false, null),
                facts(received().file().device()),
                new BenchEvent.CardsSeen(new Cards(Cards.Memory.NONE, Cards.Sim.RETURNED), NOW),
                new BenchEvent.DeviceGraded(Grade.A, Grade.A, null, NOW),
                new BenchEvent.DeviceLeft(3, NOW),
                new BenchEvent.DeviceCameBack(WORKSHOP, 4, "BROKEN_DOWN", NOW),
                new BenchEvent.DeviceTakenBack(3, "FAULT_FOUND", NOW),
                new BenchEvent.BecameAlias(new UUID(9, 9), NOW),
                new BenchEvent.BecameFormer(new UUID(9, 9), NOW),
                new BenchEvent.FormerCameBack(new UUID(9, 9), "BROKEN_DOWN", NOW),
                new BenchEvent.BecameItself(NOW),
                new BenchEvent.TwinAnswered(new UUID(8, 8), TwinAnswer.DIFFERENT, null, NOW),
                new DeviceEvent.MachineRecognised(
                        ID, new UUID(9, 9), WORKSHOP, List.of(MachineEvidence.NAMEPLATE), NOW),
                new DeviceEvent.MachinesParted(ID, new UUID(9, 9), WORKSHOP, NOW));
    }
}
