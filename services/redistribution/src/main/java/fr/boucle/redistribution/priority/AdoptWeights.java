package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.reference.Adopting;
import fr.boucle.redistribution.reference.Json;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.values.Sha256;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

@Tag(name = "Rules")
@Controller("/api/redistribution/references/priority-weights/{version}")
@Secured({Role.STEWARD, Role.DECIDER})
@ExecuteOn(TaskExecutors.BLOCKING)
class AdoptWeights {
    private final Adopting adopting;
    private final PriorityRules rules;
    private final Json json;

    AdoptWeights(Adopting adopting, PriorityRules rules, Json json) {
        this.adopting = adopting;
        this.rules = rules;
        this.json = json;
    }

    /**
     * New weights.
     *
     * @param validFrom their first day, today or later
     * @param simulated what the preview of exactly these weights answered
     */
    @Serdeable
    record Command(
            @NotNull Weights weights,
            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 500) String reason,
            @NotBlank @Size(max = 64) String simulated) {}

    @Operation(
            summary = "Adopt weights, or switch criteria off",
            description =
                    "A dated version, kept for ever. The steward sets weights; the commission (decider) may switch"
                            + " criteria off and on. Both after a simulation on the current queue.")
    @ApiResponse(responseCode = "409", description = "simulate-first, weights-not-allowed, reference-version-taken")
    @Put
    @Transactional
    ReferenceFiles.View adopt(String version, @Valid @Body Command adopted, @Parameter(hidden = true) Actor actor) {
        adopted.weights().check();
        String content = json.write(adopted.weights());
        if (!adopted.simulated().equals(Sha256.hex(content))) {
            throw new Refusal(
                    RedistributionRefusal.SIMULATE_FIRST, "Send what weights-previews answered for these weights.");
        }
        if (!actor.is(Role.STEWARD)
                && !adopted.weights().sameWeights(rules.inForce().weights())) {
            throw new Refusal(
                    RedistributionRefusal.WEIGHTS_NOT_ALLOWED,
                    "The commission switches criteria off and on; the steward sets the weights.");
        }
        return adopting.adopt(ReferenceFiles.WEIGHTS, version, adopted.validFrom(), content, adopted.reason(), actor);
    }
}
