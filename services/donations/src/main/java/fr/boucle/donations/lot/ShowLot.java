package fr.boucle.donations.lot;

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
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** A lot as its donor or an organisation that may claim reads it. */
@Tag(name = "lots")
@Controller("/api/donations/lots/{lotId}")
@Secured({Role.AGENT, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowLot {
    private final LotRows lots;
    private final LotViews views;

    ShowLot(LotRows lots, LotViews views) {
        this.lots = lots;
        this.views = views;
    }

    @Operation(
            summary = "One lot",
            description =
                    "With each device's eligibility for the asking organisation: a verdict, the article and what would"
                            + " change it (CG3P L3212-2). A draft is its owner's alone.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<LotView> show(UUID lotId, @Parameter(hidden = true) Actor actor) {
        LotRow row = lots.find(lotId)
                .filter(lot -> lot.state() != LotState.DRAFT || lot.ownerId().equals(actor.organisation()))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "There is no published lot with this id."));
        return new Version(row.version()).tag(HttpResponse.ok(views.of(row, actor.organisation())));
    }
}
