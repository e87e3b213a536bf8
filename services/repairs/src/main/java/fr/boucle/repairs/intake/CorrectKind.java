package fr.boucle.repairs.intake;

import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceEvent;
import fr.boucle.repairs.device.DeviceEventDeviceKindCorrectedBuilder;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.KindReason;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/kind")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Intake")
class CorrectKind {
    private final Devices devices;
    private final InstantSource clock;

    CorrectKind(Devices devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /**
     * What it is.
     *
     * @param massGrams what it weighs, needed where its mass was the average of the kind that it is not
     */
    @Serdeable
    record Command(
            @NotNull DeviceKind kind,
            @NotNull KindReason reasonCode,
            @Nullable @Min(10) @Max(500_000) Long massGrams) {}

    @Operation(
            summary = "Say that a device is of another kind than its file says",
            description =
                    "Its checklist and the rule of its memory become those of the kind, its grade is withdrawn, and the"
                            + " price that the law allows follows when it is ready (publishes DeviceKindCorrected, with its mass). 409"
                            + " mass-of-another-kind while its mass is an average and nobody weighed it, medium-absence-unproven where"
                            + " less is asked of the kind and nobody looked. 204; repeating changes nothing.")
    @Put
    @Transactional
    HttpResponse<?> correct(
            UUID id,
            @Valid @Body Command said,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        devices.change(id, actor, version, device -> {
            Device.OnBench bench = Bench.require(device);
            if (bench.file().device().kind() == said.kind()) {
                return List.of();
            }
            KindPolicy.mustHold(new KindPolicy.Facts(bench.file(), said.kind(), said.massGrams() != null));
            return List.of(corrected(bench, said));
        });
        return HttpResponse.noContent();
    }

    private DeviceEvent corrected(Device.OnBench bench, Command said) {
        DeviceFile file = bench.file();
        Long weighed = said.massGrams();
        return DeviceEventDeviceKindCorrectedBuilder.stagedBuilder()
                .deviceId(file.deviceId())
                .code(file.origin().code())
                .organisationId(file.organisationId())
                .formerKind(file.device().kind())
                .kind(said.kind())
                .reasonCode(said.reasonCode())
                .massGrams(weighed == null ? file.massGrams(bench.work()) : weighed)
                .massSource(weighed == null ? file.origin().massSource() : "WEIGHED")
                .correctedAt(clock.instant())
                .build();
    }
}
