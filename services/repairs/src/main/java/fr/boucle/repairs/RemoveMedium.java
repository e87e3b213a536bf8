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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/devices/{id}/media/{serial}/removal")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Erasure")
class RemoveMedium {
    private final Devices devices;
    private final InstantSource clock;

    RemoveMedium(Devices devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /** What came out. */
    @Serdeable
    record Removal(@Nullable @Min(0) @Max(20_000) Long massGrams) {
        long grams() {
            return massGrams == null ? 0 : massGrams;
        }
    }

    @Operation(
            summary = "Record that a medium was taken out",
            description =
                    "massGrams: its mass in grams, absent when not weighed. A medium without an accepted erasure stays"
                            + " data-bearing outside the device. 204; repeating changes nothing.")
    @Put
    @Transactional
    HttpResponse<?> remove(
            UUID id,
            String serial,
            @Valid @Body Removal removal,
            @Header("If-Match") @Nullable String version,
            @Parameter(hidden = true) Actor actor) {
        Devices.Found _ = devices.change(id, actor, version, device -> {
            Device.OnBench bench = Bench.require(device);
            Medium medium = Bench.requireMedium(bench, serial);
            if (medium instanceof Medium.Removed) {
                return List.of();
            }
            return List.of(new DeviceEvent.MediumRemoved(
                    id,
                    bench.file().organisationId(),
                    medium.serialNumber(),
                    medium.type(),
                    removal.grams(),
                    clock.instant()));
        });
        return HttpResponse.noContent();
    }
}
