package fr.boucle.redistribution.endowment;

import fr.boucle.redistribution.letter.Letter;
import fr.boucle.redistribution.letter.Notifications;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
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
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A structure that was refused asks that another person decides, as households may. */
@Tag(name = "Structures")
@Controller("/api/redistribution/endowments/{reference}/second-look")
@Secured({Role.MEDIATOR, Role.AGENT})
@ExecuteOn(TaskExecutors.BLOCKING)
class AskAnotherLook {
    private final Endowments endowments;
    private final Past past;
    private final Looking looking;
    private final Notifications notifications;
    private final InstantSource clock;

    AskAnotherLook(
            Endowments endowments, Past past, Looking looking, Notifications notifications, InstantSource clock) {
        this.endowments = endowments;
        this.past = past;
        this.looking = looking;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** What the structure says to it. */
    @Serdeable
    record Command(@Size(max = 1000) @Nullable String words) {
        @Override
        public String toString() {
            return "Command";
        }
    }

    @Operation(
            summary = "Ask another person to look at a refusal",
            description =
                    "By the structure, within 60 days of the refusal, once. Another decider than the one who refused decides"
                            + " within 30 days. Repeatable.")
    @ApiResponse(responseCode = "409", description = "nothing-to-look-at, second-look-given, second-look-too-late")
    @Put
    @Transactional
    HttpResponse<?> ask(String reference, @Valid @Body Command said, @Parameter(hidden = true) Actor actor) {
        Endowments.Found found = endowments.getOwn(reference, actor);
        if (found.endowment() instanceof Endowment.Asked
                && past.lookedAt(found.id()).isPresent()) {
            return HttpResponse.noContent();
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        endowments.change(found.id(), actor, null, endowment -> {
            LookingPolicy.Facts facts = looking.facts(endowment);
            Refusal.throwFirst(LookingPolicy.judged(facts));
            past.lookAt(Optional.ofNullable(facts.refusal()).orElseThrow(), found.id(), said.words(), at);
            return endowment instanceof Endowment.Refused refused
                    ? List.of(refused.askSecondLook(past.decideBy(), at))
                    : List.of();
        });
        notifications.queue(found.id(), Letter.Kind.ENDOWMENT_LOOK_ASKED);
        return HttpResponse.noContent();
    }
}
