package fr.boucle.redistribution.tracking;

import fr.boucle.redistribution.request.HouseholdDoor;
import fr.boucle.redistribution.request.TrackingCodeCommand;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Tag(name = "The household")
@Controller("/api/redistribution/followed-requests")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class FollowRequest {
    private final HouseholdDoor door;
    private final RequestViews views;

    FollowRequest(HouseholdDoor door, RequestViews views) {
        this.door = door;
        this.views = views;
    }

    @Operation(
            summary = "The household's own view of its request",
            description =
                    "With the tracking code in the body. Points, rank, what would change them, decisions, reservation."
                            + " Limited in rate: 429.")
    @ApiResponse(responseCode = "404", description = "No request has this code")
    @Post
    @Status(HttpStatus.OK)
    @Transactional
    RequestView follow(@Valid @Body TrackingCodeCommand code) {
        return views.of(door.enter(code.trackingCode(), "OWN_REQUEST"));
    }
}
