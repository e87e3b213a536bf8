package fr.boucle.wasteregister;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Paging;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows the lines of the register, each with its versions and the devices it tells of. */
@Tag(name = "lines")
@Controller("/api/waste-register/lines")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListLines {
    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Lines lines;
    private final Devices devices;
    private final LineView view;
    private final Looks looks;
    private final InstantSource clock;

    ListLines(Lines lines, Devices devices, LineView view, Looks looks, InstantSource clock) {
        this.lines = lines;
        this.devices = devices;
        this.view = view;
        this.looks = looks;
        this.clock = clock;
    }

    @Operation(
            summary = "Lines of the register",
            description =
                    "The newest version of each. Filters: from and to (days, both included, of the line's date), type"
                            + " (OUTGOING_WASTE, INCOMING_WASTE, SSD), wasteCode, deviceId (forward from a device to its"
                            + " lines). A keeper sees the own lines and those delegated to it, an auditor all.")
    @Get
    HttpResponse<List<LineView.Shown>> list(
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate to,
            @QueryValue @Nullable RegisterType type,
            @QueryValue @Nullable String wasteCode,
            @QueryValue @Nullable UUID deviceId,
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        Reader reader = Reader.of(actor, clock.instant());
        List<LineView.Shown> shown = lines
                .list(
                        Cursor.of(paging),
                        from == null ? FIRST_DAY : from,
                        to == null ? LAST_DAY : to,
                        type == null ? "" : type.name(),
                        wasteCode == null ? "" : WasteCodes.normalised(wasteCode),
                        deviceId == null,
                        deviceId == null ? Cursor.START : deviceId,
                        reader.everything(),
                        reader.organisation(),
                        reader.at(),
                        paging.fetch())
                .stream()
                .map(view::of)
                .toList();
        looks.record(actor, "lines", request.getPath(), null);
        return paging.answer(request, shown, LineView.Shown::lineId);
    }

    @Operation(
            summary = "One line, its versions and its devices",
            description = "Each device with the address of its passport: back to the gift and the erasure. ETag: the"
                    + " version.")
    @Get("/{id}")
    HttpResponse<LineView.Shown> one(UUID id, @Parameter(hidden = true) Actor actor) {
        Reader reader = Reader.of(actor, clock.instant());
        Lines.Row line = lines.find(id, reader.everything(), reader.organisation(), reader.at())
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No line that you may read has this id."));
        looks.record(actor, "line", id.toString(), line.organisationId());
        LineView.Shown shown = view.of(
                line,
                lines.versions(id).stream().map(view::of).toList(),
                devices.ofLine(id).stream().map(LineView::of).toList());
        return new Version(line.version()).tag(HttpResponse.ok(shown));
    }
}
