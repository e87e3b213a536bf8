package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.request.HouseholdDoor;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The right to be looked at by another person: by the household with its code, or by its structure for it. */
@Tag(name = "Decisions")
@Controller("/api/redistribution")
@ExecuteOn(TaskExecutors.BLOCKING)
class AskSecondLook {
    private final AskingSecondLook asking;
    private final Requests requests;
    private final HouseholdDoor door;

    AskSecondLook(AskingSecondLook asking, Requests requests, HouseholdDoor door) {
        this.asking = asking;
        this.requests = requests;
        this.door = door;
    }

    /** What the mediator says to it. */
    @Serdeable
    record Command(@Size(max = 1000) @Nullable String words) {
        @Override
        public String toString() {
            return "Command";
        }
    }

    /** What the household says to it. */
    @Serdeable
    record OwnCommand(
            @NotBlank @Size(max = 40) String trackingCode,
            @Size(max = 1000) @Nullable String words) {
        @Override
        public String toString() {
            return "OwnCommand";
        }
    }

    /** What is asked. */
    @Serdeable
    record View(UUID decisionId, Instant askedAt, LocalDate decideBy) {
        static View of(SecondLook look) {
            return new View(look.of(), look.askedAt(), look.decideBy());
        }
    }

    @Operation(
            summary = "Ask another person to look at a refusal, for a household",
            description =
                    "Within 60 days of the refusal, once. The request keeps its place and is decided by another decider"
                            + " within 30 days. Repeatable.")
    @ApiResponse(
            responseCode = "409",
            description = "nothing-to-look-at, second-look-given, second-look-too-late, duplicate-household")
    @Put("/requests/{reference}/second-look")
    @Secured(Role.MEDIATOR)
    @Transactional
    View ask(String reference, @Valid @Body Command command, @Parameter(hidden = true) Actor actor) {
        UUID id = requests.getOwn(reference, actor).id();
        return View.of(asking.ask(id, SecondLook.Asker.MEDIATOR, command.words(), actor.signature()));
    }

    @Operation(
            summary = "The household asks another person to look at its refusal",
            description = "With its tracking code, within 60 days, once. Repeatable.")
    @ApiResponse(
            responseCode = "409",
            description = "nothing-to-look-at, second-look-given, second-look-too-late, duplicate-household")
    @Put("/followed-requests/second-look")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Transactional
    View askOwn(@Valid @Body OwnCommand command) {
        UUID id = door.enter(command.trackingCode(), "OWN_SECOND_LOOK").id();
        return View.of(asking.ask(id, SecondLook.Asker.HOUSEHOLD, command.words(), "household"));
    }
}
