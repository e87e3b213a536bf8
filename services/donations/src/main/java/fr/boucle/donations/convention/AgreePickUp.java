package fr.boucle.donations.convention;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The donor notes the hours that both sides agreed for the pick-up. */
@Tag(name = "conventions")
@Controller("/api/donations/conventions/{conventionId}/pick-up")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class AgreePickUp {
    private final Conventions conventions;
    private final PickUps pickUps;

    AgreePickUp(Conventions conventions, PickUps pickUps) {
        this.conventions = conventions;
        this.pickUps = pickUps;
    }

    /** The agreed hours. */
    @Serdeable
    record Command(@NotNull Instant startsAt, @NotNull Instant endsAt) {}

    @Operation(
            summary = "Agree on the pick-up",
            description = "Before the hand-over; the last agreed hours count. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> agree(UUID conventionId, @Valid @Body Command pickUp, @Parameter(hidden = true) Actor actor) {
        conventions.lock(conventionId, actor).mustBeGivenBy(actor.organisation());
        if (!pickUp.startsAt().isBefore(pickUp.endsAt())) {
            throw new Refusal(
                    CommonRefusal.INVALID,
                    "The pick-up ends after it begins.",
                    List.of(new Refusal.FieldFault("/endsAt", "after startsAt")));
        }
        pickUps.agree(conventionId, pickUp.startsAt(), pickUp.endsAt());
        return HttpResponse.noContent();
    }
}
