package fr.boucle.repairs.board;

import fr.boucle.repairs.device.Devices;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
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
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

@Controller("/api/repairs/labels")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class PrintLabels {
    private static final int MAX = 96;

    private final Devices devices;
    private final LabelSheet sheet;

    PrintLabels(Devices devices, LabelSheet sheet) {
        this.devices = devices;
        this.sheet = sheet;
    }

    /** The devices, in the order in which they are printed. */
    @Serdeable
    record Command(@NotNull @Size(min = 1, max = 1000) List<@NotNull UUID> devices) {}

    @Operation(
            summary = "Labels: code and QR, 24 a page of A4 (70 × 37 mm)",
            description =
                    "devices: one or some ids of your workshop, separated by commas; many are sent to POST. The QR leads"
                            + " to the device's public passport.")
    @Get
    @Produces(MediaType.APPLICATION_PDF)
    @Transactional(readOnly = true)
    HttpResponse<byte[]> print(@QueryValue String devices, @Parameter(hidden = true) Actor actor) {
        return sheets(ids(devices), actor);
    }

    @Operation(
            summary = "The labels of a whole batch",
            description = "Up to 1,000 devices of your workshop, as many pages as they need. Changes nothing.")
    @Post
    @Status(HttpStatus.OK)
    @Produces(MediaType.APPLICATION_PDF)
    @Transactional(readOnly = true)
    HttpResponse<byte[]> printMany(@Valid @Body Command batch, @Parameter(hidden = true) Actor actor) {
        return sheets(batch.devices(), actor);
    }

    private HttpResponse<byte[]> sheets(List<UUID> ids, Actor actor) {
        List<LabelSheet.Label> labels = ids.stream()
                .map(id -> LabelSheet.Label.of(devices.get(id, actor).device().file()))
                .toList();
        return HttpResponse.ok(sheet.pdf(labels)).header("Content-Disposition", "inline; filename=\"etiquettes.pdf\"");
    }

    private static List<UUID> ids(String list) {
        try {
            return Arrays.stream(list.split(",", MAX + 1))
                    .map(String::strip)
                    .map(UUID::fromString)
                    .toList();
        } catch (IllegalArgumentException _) {
            throw new Refusal(
                    CommonRefusal.MALFORMED,
                    "devices is a list of 1 to " + MAX + " ids separated by commas; send more to POST.");
        }
    }
}
