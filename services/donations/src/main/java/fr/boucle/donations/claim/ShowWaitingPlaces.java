package fr.boucle.donations.claim;

import fr.boucle.web.Actor;
import fr.boucle.web.Paging;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
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

/** An association's places in line, and how many stand before each. */
@Tag(name = "waiting list")
@Controller("/api/donations/waiting-places")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowWaitingPlaces {
    private static final UUID START = new UUID(0, 0);

    private final WaitingLines lines;

    ShowWaitingPlaces(WaitingLines lines) {
        this.lines = lines;
    }

    @Operation(
            summary = "The organisation's places in line",
            description = "state: WAITING, OFFERED (claim it before offeredUntil), TAKEN, LEFT, LAPSED or CLOSED.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<WaitingLines.View>> list(HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        UUID after = paging.afterId() == null ? START : paging.afterId();
        return paging.answer(
                request, lines.of(actor.organisation(), after, paging.fetch()), WaitingLines.View::placeId);
    }
}
