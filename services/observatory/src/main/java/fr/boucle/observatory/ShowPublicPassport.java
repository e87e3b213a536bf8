package fr.boucle.observatory;

import fr.boucle.values.DeviceCode;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The thread of one device, for whoever reads the code printed on it. */
@Controller("/api/observatory/passports/{code}")
@Tag(name = "passports")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowPublicPassport {
    private final Devices devices;
    private final PublicPassports passports;

    ShowPublicPassport(Devices devices, PublicPassports passports) {
        this.devices = devices;
        this.passports = passports;
    }

    @Operation(
            summary = "The public passport of a device",
            description = "By the code printed on it: in any case, with or without hyphens. No serial, no "
                    + "commune, no price. From the first promise to a household on it tells the month alone, and of the promise, "
                    + "the hand-over and the return neither the organisation nor the decision.")
    @ApiResponse(responseCode = "200", description = "The public passport")
    @ApiResponse(responseCode = "404", description = "No device has this code")
    @Get
    HttpResponse<PublicPassportView> show(String code) {
        return HttpResponse.ok(DeviceCode.parse(code)
                        .map(DeviceCode::value)
                        .flatMap(value -> devices.findByCode(value)
                                .map(device -> device.aliasOf() == null
                                        ? device
                                        : devices.find(device.aliasOf()).orElse(device))
                                .map(device -> passports.of(device, value)))
                        .orElseThrow(() -> new Refusal(
                                CommonRefusal.NOT_FOUND,
                                "No device has this code: nine letters and digits, as printed on its label.")))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
    }
}
