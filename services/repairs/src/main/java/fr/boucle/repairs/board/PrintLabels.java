package fr.boucle.repairs.board;

import fr.boucle.repairs.device.Devices;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

@Controller("/api/repairs/labels")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class PrintLabels {
    private static final int MAX = 240;

    private final Devices devices;
    private final LabelSheet sheet;

    PrintLabels(Devices devices, LabelSheet sheet) {
        this.devices = devices;
        this.sheet = sheet;
    }

    @Operation(
            summary = "A sheet of labels: code and QR, 24 a page of A4 (70 × 37 mm)",
            description =
                    "devices: up to 240 ids of your workshop, separated by commas. The QR leads to the device's public"
                            + " passport.")
    @Get
    @Produces(MediaType.APPLICATION_PDF)
    @Transactional(readOnly = true)
    HttpResponse<byte[]> print(@QueryValue String devices, @Parameter(hidden = true) Actor actor) {
        List<UUID> ids = ids(devices);
        List<LabelSheet.Label> labels = ids.stream()
                .map(id ->
                        LabelSheet.Label.of(this.devices.get(id, actor).device().file()))
                .toList();
        return HttpResponse.ok(sheet.pdf(labels)).header("Content-Disposition", "inline; filename=\"etiquettes.pdf\"");
    }

    private static List<UUID> ids(String list) {
        try {
            List<UUID> ids = Arrays.stream(list.split(",", MAX + 1))
                    .map(String::strip)
                    .map(UUID::fromString)
                    .toList();
            if (ids.size() <= MAX) {
                return ids;
            }
        } catch (IllegalArgumentException _) {
            // refused below
        }
        throw new Refusal(CommonRefusal.MALFORMED, "devices is a list of 1 to " + MAX + " ids separated by commas.");
    }
}
