package fr.boucle.repairs.board;

import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.Check;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Diagnosis;
import fr.boucle.repairs.device.ErasureMethod;
import fr.boucle.repairs.device.Grade;
import fr.boucle.repairs.device.Hardware;
import fr.boucle.repairs.device.Medium;
import fr.boucle.repairs.device.MediumFate;
import fr.boucle.repairs.device.MediumType;
import fr.boucle.repairs.device.NextStep;
import fr.boucle.repairs.device.SanitizationLevel;
import fr.boucle.repairs.device.WasteItem;
import fr.boucle.repairs.device.Work;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device as the API shows it. */
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
        List<String> openReasons,
        @Nullable UUID donorOrganisationId,
        boolean donorOwns,
        @Nullable LocalDate erasureDeadline,
        @Nullable Diagnosis diagnosis,
        List<Check> untested,
        @Nullable Grade grade,
        @Nullable UUID certificateId,
        List<Work.Part> harvested,
        @Nullable List<WasteItem> items,
        @Nullable UUID aliasOf,
        long massGrams,
        String massSource,
        int hop,
        @Nullable List<String> photos,
        @Nullable List<Happened> history) {

    /** A medium, the verdict on its data, and where it went if it is out. */
    @Serdeable
    record MediumView(
            String serialNumber,
            MediumType type,
            @Nullable Long sizeMegabytes,
            boolean removed,
            @Nullable MediumFate fate,
            boolean dataBearing,
            ErasureView erasure) {}

    /** ACCEPTED, BLOCKED, REMOVED or NONE. */
    @Serdeable
    record ErasureView(
            String verdict,
            List<String> reasons,
            @Nullable ErasureMethod method,
            @Nullable SanitizationLevel level,
            @Nullable String tool,
            @Nullable String reportSha256,
            @Nullable Instant acceptedAt) {}

    /** One thing that happened. */
    @Serdeable
    record Happened(long sequence, int hop, String event, Instant at, String actor) {}

    static DeviceView of(Device device, @Nullable List<String> photos, @Nullable List<Happened> history) {
        DeviceFile file = device.file();
        Work work = device instanceof Device.OnBench bench ? bench.work() : Work.NONE;
        Diagnosis diagnosis = work.diagnosis();
        return new DeviceView(
                file.deviceId(),
                file.origin().code(),
                device.state(),
                NextStep.of(device),
                NextStep.options(device),
                file.device().kind(),
                file.device().manufacturer(),
                file.device().model(),
                file.device().serialNumber(),
                file.hardware(),
                file.media().stream().map(DeviceView::medium).toList(),
                device instanceof Device.OnBench ? Bench.openMedia(file) : List.of(),
                file.origin().donorOrganisationId(),
                file.donorOwns(),
                file.origin().erasureDeadline(),
                diagnosis,
                diagnosis == null
                        ? List.copyOf(Check.of(file.device().kind()))
                        : diagnosis.untested(file.device().kind()),
                grade(device),
                device instanceof Device.Ready ready ? ready.certificateId() : null,
                work.harvested(),
                device instanceof Device.Scrapped scrapped ? scrapped.items() : null,
                device instanceof Device.Alias alias ? alias.ofDeviceId() : null,
                file.massGrams(work),
                file.origin().massSource(),
                file.hop(),
                photos,
                history);
    }

    private static @Nullable Grade grade(Device device) {
        return switch (device) {
            case Device.Graded graded -> graded.grade();
            case Device.Ready ready -> ready.grade();
            case Device.Expected _, Device.Missing _, Device.Received _, Device.Erased _, Device.Diagnosed _ -> null;
            case Device.InRepair _, Device.Harvested _, Device.Delivered _, Device.Scrapped _, Device.Alias _ -> null;
        };
    }

    private static MediumView medium(Medium medium) {
        return new MediumView(
                medium.serialNumber(),
                medium.type(),
                medium.sizeMegabytes(),
                medium instanceof Medium.Removed,
                medium instanceof Medium.Removed removed ? removed.fate() : null,
                medium.mayHoldData(),
                erasure(medium));
    }

    private static ErasureView erasure(Medium medium) {
        return switch (medium) {
            case Medium.Unproven _ -> new ErasureView("NONE", List.of(), null, null, null, null, null);
            case Medium.Blocked blocked -> new ErasureView("BLOCKED", blocked.reasons(), null, null, null, null, null);
            case Medium.Doubted _ -> new ErasureView("DOUBTED", List.of(), null, null, null, null, null);
            case Medium.Struck _ -> new ErasureView("STRUCK", List.of(), null, null, null, null, null);
            case Medium.Removed _ -> new ErasureView("REMOVED", List.of(), null, null, null, null, null);
            case Medium.Erased erased ->
                new ErasureView(
                        "ACCEPTED",
                        List.of(),
                        erased.erasure().method(),
                        erased.erasure().level(),
                        erased.erasure().tool(),
                        erased.erasure().reportSha256(),
                        erased.erasure().acceptedAt());
        };
    }
}
