package fr.boucle.donations.claim;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.UUID;

/** An association gives up its place in line, or an offer: the next in line has it then. */
@Tag(name = "waiting list")
@Controller("/api/donations/waiting-places/{placeId}/departure")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
class LeaveWaitingList {
    private final WaitingList waiting;
    private final InstantSource clock;

    LeaveWaitingList(WaitingList waiting, InstantSource clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    @Operation(summary = "Leave the line", description = "An offer goes to the next in line. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> leave(UUID placeId, @Parameter(hidden = true) Actor actor) {
        if (!waiting.leave(placeId, actor.organisation(), clock.instant())) {
            throw new Refusal(CommonRefusal.NOT_FOUND, "Your organisation has no place in line with this id.");
        }
        return HttpResponse.noContent();
    }
}
