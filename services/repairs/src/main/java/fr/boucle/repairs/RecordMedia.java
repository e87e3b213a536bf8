package fr.boucle.repairs;

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
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/media")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Erasure")
class RecordMedia {
    private final Devices devices;
    private final InstantSource clock;

    RecordMedia(Devices devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /** What was found inside; an empty list says that there is nothing. */
    @Serdeable
    record Inspection(@NotNull @Size(max = 50) List<@Valid FoundMedium> media) {}

    /** One medium found. */
    @Serdeable
    record FoundMedium(
            @NotBlank @Size(max = 100) String serialNumber,
            @NotNull MediumType type,
            @Nullable @Min(1) Long sizeMegabytes) {}

    @Operation(
            summary = "Record the media somebody found inside",
            description = "Media not known yet are added and need an erasure or a removal; known ones stay. Only after"
                    + " this does a device with no known medium count as holding none. 204.")
    @Put
    @Transactional
    HttpResponse<?> record(
            UUID id,
            @Valid @Body Inspection inspection,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        Devices.Found _ = devices.change(id, actor, version, device -> {
            DeviceFile file = Bench.require(device).file();
            List<Hardware.MediumSummary> added = inspection.media().stream()
                    .filter(found -> file.medium(found.serialNumber()).isEmpty())
                    .map(found -> new Hardware.MediumSummary(found.type(), found.serialNumber(), found.sizeMegabytes()))
                    .toList();
            return added.isEmpty() && file.mediaInspected()
                    ? List.of()
                    : List.of(new BenchEvent.MediaFound(added, true, clock.instant()));
        });
        return HttpResponse.noContent();
    }
}
