package fr.boucle.redistribution.stock;

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
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

@Tag(name = "Stock")
@Controller("/api/redistribution/stock/{id}/sending-back")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
class SendBackDevice {
    private final Devices devices;
    private final InstantSource clock;

    SendBackDevice(Devices devices, InstantSource clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /** Why. What exactly is wrong is recorded at the bench, which has the device next. */
    @Serdeable
    record Command(@NotNull ShelfReason reasonCode) {}

    @Operation(
            summary = "Take a device from the stock, back to the bench",
            description = "By the workshop that holds it: nobody is offered it any more, and it comes into stock again"
                    + " when it is made ready again (publishes DeviceSentBack). 204; repeating changes nothing. 409"
                    + " device-promised while a household waits for it, device-not-in-stock once one has it.")
    @Put
    @Transactional
    HttpResponse<?> sendBack(UUID id, @Valid @Body Command back, @Parameter(hidden = true) Actor actor) {
        devices.change(id, actor, device -> {
            SendingBackPolicy.mustHold(device);
            return device instanceof Device.InStock inStock
                    ? List.of(
                            inStock.sendBack(back.reasonCode(), clock.instant().truncatedTo(ChronoUnit.MICROS)))
                    : List.of();
        });
        return HttpResponse.noContent();
    }
}
