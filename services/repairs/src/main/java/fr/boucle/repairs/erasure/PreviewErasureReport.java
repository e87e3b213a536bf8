package fr.boucle.repairs.erasure;

import fr.boucle.values.Sha256;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

@Controller("/api/repairs/erasure-reports/previews")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Erasure")
class PreviewErasureReport {
    private final MediumFinder finder;

    PreviewErasureReport(MediumFinder finder) {
        this.finder = finder;
    }

    @Serdeable
    record View(String sha256, String tool, List<DriveView> drives) {}

    @Operation(
            summary = "Read a log of nwipe, hdparm or nvme-cli, change nothing",
            description =
                    "The log or the PDF certificate of nwipe (0.32 to 0.42), or the text of hdparm or nvme-cli, at most 10 MB,"
                            + " sent as text/plain whichever it is. Each drive gets a verdict: ACCEPTED when it is Erased, 100 %, without errors, verified, by a method fit for the medium (NIST SP 800-88 Rev. 2),"
                            + " with a serial of a medium of your workshop; else BLOCKED with every reason. 422 when it is not"
                            + " a whole log of nwipe.")
    @Post
    @Consumes(MediaType.TEXT_PLAIN)
    @Status(HttpStatus.OK)
    @Transactional(readOnly = true)
    View preview(@Body byte[] log, @Parameter(hidden = true) Actor actor) {
        NwipeLog read = NwipeLog.read(log);
        List<DriveView> drives = read.drives().stream()
                .map(drive -> DriveView.of(finder.judge(drive, actor.organisation())))
                .toList();
        return new View(Sha256.hex(log), read.version(), drives);
    }
}
