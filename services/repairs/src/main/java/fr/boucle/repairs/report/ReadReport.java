package fr.boucle.repairs.report;

import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.Devices;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** A technician reads a kept report again, or takes it away. */
@Controller("/api/repairs/devices/{id}/reports/{reportId}")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class ReadReport {
    private final Devices devices;
    private final Reports reports;

    ReadReport(Devices devices, Reports reports) {
        this.devices = devices;
        this.reports = reports;
    }

    @Operation(
            summary = "A kept report of a device of your workshop",
            description =
                    "The file as it was sent, without what names people, accounts or a network. It is downloaded, never shown: as bytes,"
                            + " under an ending that nothing runs. 404 for any other workshop.")
    @Get
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Transactional(readOnly = true)
    HttpResponse<byte[]> read(UUID id, UUID reportId, @Parameter(hidden = true) Actor actor) {
        Device device = devices.get(id, actor).device();
        Reports.Kept kept = reports.file(reportId, device.file().deviceId(), actor)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "Your workshop has no such report."));
        return HttpResponse.ok(kept.content())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kept.name() + "\"")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Operation(
            summary = "Take a kept report away",
            description =
                    "Whoever of the workshop sent it. What was read of it stays, nothing of the file does. 204, also when it is gone already.")
    @Delete
    @Transactional
    HttpResponse<?> takeAway(UUID id, UUID reportId, @Parameter(hidden = true) Actor actor) {
        Device device = devices.lock(id, actor.organisation()).orElseThrow(Devices::unknown);
        reports.takeAway(reportId, device.file().deviceId(), actor);
        return HttpResponse.noContent();
    }
}
