package fr.boucle.observatory;

import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The steward has the view made again from the log. */
@Controller("/api/observatory/rebuild")
@Tag(name = "rebuild")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class RebuildView {
    private final Rebuild rebuild;
    private final Rebuilds rebuilds;

    RebuildView(Rebuild rebuild, Rebuilds rebuilds) {
        this.rebuild = rebuild;
        this.rebuilds = rebuilds;
    }

    @Operation(
            summary = "Make the view again from the first event",
            description =
                    "Empties passports and indicators and reads the whole log again, while new events go on being added. Until "
                            + "it is done, readers see what is there already. Asked again while it runs, it changes nothing.")
    @ApiResponse(responseCode = "202", description = "Asked for: state RUNNING")
    @Put
    HttpResponse<RebuildStateView> start() {
        return HttpResponse.accepted().body(RebuildStateView.of(rebuild.request()));
    }

    @Operation(summary = "How far the last rebuild is", description = "NEVER asked for, RUNNING or DONE.")
    @Get
    RebuildStateView show() {
        return RebuildStateView.of(rebuilds.current());
    }
}
