package fr.boucle.observatory;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** The thread of one device, end to end, for whoever works in the chain. */
@Controller("/api/observatory/devices/{deviceId}/passport")
@Tag(name = "passports")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowPassport {
    private final Devices devices;
    private final Passports passports;

    ShowPassport(Devices devices, Passports passports) {
        this.devices = devices;
        this.passports = passports;
    }

    @Operation(
            summary = "The passport of a device",
            description =
                    "Every event of its thread, from the gift to the home or to the waste, also those of its lot, convention, "
                            + "request and waste lots. Order: hop (how many times custody passed on), the event that passed it on first, "
                            + "then the count of the publisher; never the clock. A device that a workshop found to be another one has "
                            + "that one's thread. No serial, no name, no sentence is kept. The reference of a request and the area of a household are "
                            + "told to the organisation whose step it is, to auditors and to the steward. A few seconds behind the services.")
    @ApiResponse(responseCode = "200", description = "The passport")
    @ApiResponse(responseCode = "404", description = "No event has told of this device yet")
    @Get
    HttpResponse<PassportView> show(UUID deviceId, @Parameter(hidden = true) Actor actor) {
        return HttpResponse.ok(devices.find(deviceId)
                .map(device -> device.aliasOf() == null
                        ? device
                        : devices.find(device.aliasOf()).orElse(device))
                .map(device -> passports.passport(device, actor))
                .orElseThrow(() -> new Refusal(
                        CommonRefusal.NOT_FOUND,
                        "No event has told of this device yet; right after its import, try again in a moment.")));
    }
}
