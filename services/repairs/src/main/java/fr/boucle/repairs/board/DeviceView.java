package fr.boucle.repairs.board;

import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.Cards;
import fr.boucle.repairs.device.Check;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Diagnosis;
import fr.boucle.repairs.device.Grade;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.MediumSearch;
import fr.boucle.repairs.device.NextStep;
import fr.boucle.repairs.device.WasteItem;
import fr.boucle.repairs.device.Work;
import fr.boucle.repairs.diagnosis.GradeLimit;
import fr.boucle.repairs.note.NoteView;
import fr.boucle.repairs.report.ReportView;
import fr.boucle.repairs.twin.TwinView;
import fr.boucle.values.ByName;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device as the API shows it. */
@ByName
@Serdeable
record DeviceView(
        UUID deviceId,
        String code,
        String state,
        NextStep nextStep,
        List<NextStep> options,
        DeviceKind kind,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String serialNumber,
        Hardware device,
        List<MediumView> media,
        @Nullable MediumSearch absence,
        @Nullable Cards cards,
        boolean cardsOwed,
        List<String> openReasons,
        @Nullable List<String> holds,
        @Nullable UUID donorOrganisationId,
        boolean donorOwns,
        @Nullable LocalDate erasureDeadline,
        @Nullable Diagnosis diagnosis,
        List<Check> untested,
        List<Check> missable,
        @Nullable Grade grade,
        List<GradeLimit> gradeLimits,
        @Nullable UUID certificateId,
        List<Work.Part> harvested,
        @Nullable List<WasteItem> items,
        @Nullable UUID aliasOf,
        long massGrams,
        String massSource,
        int hop,
        @Nullable List<String> photos,
        @Nullable List<NoteView> notes,
        @Nullable List<ReportView> reports,
        @Nullable List<HappenedView> history,
        @Nullable List<RoundView> rounds,
        @Nullable List<TwinView> twins) {

    /** As it stands in a list. */
    static DeviceView of(Device device) {
        return of(device, Beside.NOTHING);
    }

    static DeviceView of(Device device, Beside beside) {
        return of(device, device.file(), Work.of(device), beside);
    }

    private static DeviceView of(Device device, DeviceFile file, Work work, Beside beside) {
        DeviceViewBuilder.PhotosStage known = DeviceViewBuilder.stagedBuilder()
                .deviceId(file.deviceId())
                .code(file.origin().code())
                .state(device.state())
                .nextStep(NextStep.of(device))
                .options(NextStep.options(device))
                .kind(file.device().kind())
                .manufacturer(file.device().manufacturer())
                .model(file.device().model())
                .serialNumber(file.device().serialNumber())
                .device(file.hardware())
                .media(MediumView.of(file))
                .absence(file.absence() == null ? null : file.absence().how())
                .cards(file.cards())
                .cardsOwed(file.owesCards())
                .openReasons(device instanceof Device.OnBench ? Bench.openMedia(file) : List.of())
                .holds(beside.holds(device))
                .donorOrganisationId(file.origin().donorOrganisationId())
                .donorOwns(file.donorOwns())
                .erasureDeadline(file.origin().erasureDeadline())
                .diagnosis(work.diagnosis())
                .untested(untested(work, Check.of(file.device().kind(), file.memory())))
                .missable(Check.missable(file.device().kind(), file.memory()))
                .grade(grade(device))
                .gradeLimits(GradeLimit.of(device))
                .certificateId(device instanceof Device.Ready ready ? ready.certificateId() : null)
                .harvested(work.harvested())
                .items(device instanceof Device.Scrapped scrapped ? scrapped.items() : null)
                .aliasOf(device instanceof Device.Alias alias ? alias.ofDeviceId() : null)
                .massGrams(file.massGrams(work))
                .massSource(file.origin().massSource())
                .hop(file.hop());
        return with(beside, known);
    }

    private static DeviceView with(Beside beside, DeviceViewBuilder.PhotosStage known) {
        return known.photos(beside.photos())
                .notes(beside.notes())
                .reports(beside.reports())
                .history(beside.history())
                .rounds(beside.rounds())
                .twins(beside.twins())
                .build();
    }

    private static List<Check> untested(Work work, Set<Check> all) {
        return work.diagnosed().map(told -> told.untested(all)).orElse(List.copyOf(all));
    }

    private static @Nullable Grade grade(Device device) {
        return switch (device) {
            case Device.Graded graded -> graded.grade();
            case Device.Ready ready -> ready.grade();
            case Device.Expected _, Device.Missing _, Device.Received _, Device.Erased _, Device.Diagnosed _ -> null;
            case Device.InRepair _, Device.Harvested _, Device.Delivered _, Device.Scrapped _, Device.Alias _ -> null;
        };
    }
}
