package fr.boucle.redistribution.decision;

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
import java.util.List;

@Tag(name = "The household")
@Controller("/api/redistribution/followed-requests/notices")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowOwnNotices {
    private final HouseholdDoor door;
    private final Notices notices;

    ShowOwnNotices(HouseholdDoor door, Notices notices) {
        this.door = door;
        this.notices = notices;
    }

    @Operation(
            summary = "The notices of the decisions on one's own request",
            description =
                    "With the tracking code in the body, oldest first: what was decided and why, the part of the calculation,"
                            + " data, weights, operations. CRPA L311-3-1, R311-3-1-2.")
    @ApiResponse(responseCode = "404", description = "No request has this code")
    @Post
    @Status(HttpStatus.OK)
    @Transactional
    List<NoticeView> show(@Valid @Body TrackingCodeCommand code) {
        return notices.of(door.enter(code.trackingCode(), "OWN_NOTICES"));
    }
}
