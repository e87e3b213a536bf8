package fr.boucle.repairs.board;

import fr.boucle.repairs.device.DeviceRows;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.note.NoteRows;
import fr.boucle.repairs.photo.PhotoRows;
import fr.boucle.repairs.report.Reports;
import fr.boucle.repairs.twin.Twins;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;

@Controller("/api/repairs/devices/{id}")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Bench")
class ShowDevice {
    private final Devices devices;
    private final DeviceRows rows;
    private final PhotoRows photos;
    private final NoteRows notes;
    private final Reports reports;
    private final Twins twins;
    private final Rounds rounds;

    ShowDevice(
            Devices devices,
            DeviceRows rows,
            PhotoRows photos,
            NoteRows notes,
            Reports reports,
            Twins twins,
            Rounds rounds) {
        this.devices = devices;
        this.rows = rows;
        this.photos = photos;
        this.notes = notes;
        this.reports = reports;
        this.twins = twins;
        this.rounds = rounds;
    }

    @Operation(
            summary = "A device of your workshop, with its media, next step, notes, kept reports and history",
            description =
                    "The ETag is the version to send as If-Match. twins: other files that may be of this machine. rounds:"
                            + " each stay of the machine, also under former files; of another workshop's only that there was one."
                            + " 404 when it is another workshop's.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<DeviceView> show(UUID id, @Parameter(hidden = true) Actor actor) {
        Devices.Found found = devices.get(id, actor);
        List<DeviceRows.Happened> journal = rows.history(id);
        Beside beside = new Beside(
                photos.ids(id),
                notes.views(id, actor.organisation()),
                reports.views(id, actor),
                journal.stream().map(HappenedView::of).toList(),
                rounds.of(found.device(), journal, actor),
                twins.views(found.device()));
        DeviceView view = DeviceView.of(found.device(), beside);
        return new Version(found.version()).tag(HttpResponse.ok(view));
    }
}
