package fr.boucle.repairs.repair;

import fr.boucle.repairs.device.Bench;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.Devices;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/repairs/parts/{partId}/reservation")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Parts")
class ReservePart {
    private final Devices devices;
    private final Parts parts;

    ReservePart(Devices devices, Parts parts) {
        this.devices = devices;
        this.parts = parts;
    }

    /** For which device; for none to set it free. */
    @Serdeable
    record Command(@Nullable UUID deviceId) {}

    @Operation(
            summary = "Keep a part of the stock for a device, or set it free",
            description =
                    "A part that is kept is fitted into its device only. 409 part-unavailable when it is kept for another"
                            + " or not in stock. 204; repeating changes nothing.")
    @Put
    @Transactional
    HttpResponse<?> reserve(UUID partId, @Valid @Body Command wanted, @Parameter(hidden = true) Actor actor) {
        UUID id = wanted.deviceId();
        if (id == null) {
            parts.free(partId, actor.organisation());
        } else {
            Device.OnBench bench = Bench.require(devices.get(id, actor).device());
            parts.reserve(partId, actor.organisation(), bench.file().deviceId());
        }
        return HttpResponse.noContent();
    }
}
