package fr.boucle.donations.lot;

import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lot as its donor or an organisation that may claim reads it. */
@Tag(name = "lots")
@Controller("/api/donations/lots/{lotId}")
@Secured({Role.AGENT, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowLot {
    private final LotReader lots;
    private final LotViews views;

    ShowLot(LotReader lots, LotViews views) {
        this.lots = lots;
        this.views = views;
    }

    @Operation(
            summary = "One lot",
            description =
                    "With each device's eligibility for the asking organisation: a verdict, the article and what would"
                            + " change it (CG3P L3212-2). devices=false: without them; .../devices gives them page by page. A draft"
                            + " is its owner's alone.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<LotView> show(
            UUID lotId, @QueryValue @Nullable Boolean devices, @Parameter(hidden = true) Actor actor) {
        LotRow row = lots.readable(lotId, actor);
        boolean whole = !Boolean.FALSE.equals(devices);
        return new Version(row.version()).tag(HttpResponse.ok(views.of(row, actor.organisation(), whole)));
    }
}
