package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.wasteregister.item.WasteDevices;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.UUID;

/** Shows a line of the register with its versions and the devices it tells of. */
@Tag(name = "lines")
@Controller("/api/waste-register/lines/{id}")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowLine {
    private final LineRows lines;
    private final WasteDevices devices;
    private final Declarations declarations;
    private final LineHistory history;
    private final LineViews view;
    private final Looks looks;
    private final InstantSource clock;

    ShowLine(
            LineRows lines,
            WasteDevices devices,
            Declarations declarations,
            LineHistory history,
            LineViews view,
            Looks looks,
            InstantSource clock) {
        this.lines = lines;
        this.devices = devices;
        this.declarations = declarations;
        this.history = history;
        this.view = view;
        this.looks = looks;
        this.clock = clock;
    }

    @Operation(
            summary = "One line, its versions and its devices",
            description = "Each device with the address of its passport: back to the gift and the erasure. bsdNumber,"
                    + " noteExemption: the note under which it left, its lot's or what was told with the line. Each version with"
                    + " its mass to the gram. ETag: the version.")
    @Get
    HttpResponse<LineView> one(UUID id, @Parameter(hidden = true) Actor actor) {
        Reader reader = Reader.of(actor, clock.instant());
        LineRows.Row line = lines.find(id, reader.everything(), reader.organisation(), reader.at())
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No line that you may read has this id."));
        looks.record(actor, "line", id.toString(), line.organisationId());
        LineNote note = history.note(id);
        LineView shown = view.whole(
                line,
                note,
                history.of(line, note),
                devices.ofLine(id).stream().map(LineViews::of).toList(),
                declarations.ofLine(id).stream().map(LineViews::of).toList());
        return new Version(line.version()).tag(HttpResponse.ok(shown));
    }
}
