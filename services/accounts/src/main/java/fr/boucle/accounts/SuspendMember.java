package fr.boucle.accounts;

import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The steward ends a member's account. */
@Controller("/api/accounts/members/{id}/suspension")
@Tag(name = "members")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class SuspendMember {
    /** Why the member is suspended. */
    @Serdeable
    record Command(@NotNull Member.Reason reasonCode) {}

    private final Members members;
    private final RefreshTokens tokens;
    private final InstantSource clock;

    SuspendMember(Members members, RefreshTokens tokens, InstantSource clock) {
        this.members = members;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Operation(
            summary = "Suspend a member",
            description =
                    "For good: address and password are erased, every session ends, and each service refuses the member within "
                            + "seconds. Publishes MemberSuspended. Repeated, it changes nothing. Who comes back is invited under a new id.")
    @ApiResponse(responseCode = "204", description = "Suspended")
    @Put
    @Transactional
    HttpResponse<?> suspend(UUID id, @Valid @Body Command command, @Parameter(hidden = true) Actor actor) {
        Instant now = clock.instant();
        members.change(id, actor.signature(), member -> switch (member) {
            case Member.Invited m -> List.of(m.suspend(command.reasonCode(), now));
            case Member.Active m -> List.of(m.suspend(command.reasonCode(), now));
            case Member.Suspended _ -> List.of();
        });
        tokens.endAllOf(id);
        return HttpResponse.noContent();
    }
}
