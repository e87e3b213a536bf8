package fr.boucle.redistribution.request;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.household.Households;
import fr.boucle.redistribution.territory.Catchment;
import fr.boucle.redistribution.territory.Quartier;
import fr.boucle.redistribution.territory.Quartiers;
import fr.boucle.redistribution.territory.Territory;
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
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A household lives otherwise than it said: its points change, and a refused request opens again at the place of its first day. */
@Tag(name = "Requests")
@Controller("/api/redistribution")
@ExecuteOn(TaskExecutors.BLOCKING)
class ChangeSituation {
    private final Requests requests;
    private final Households households;
    private final HouseholdDoor door;
    private final Catchment catchment;
    private final Quartiers quartiers;
    private final InstantSource clock;

    ChangeSituation(
            Requests requests,
            Households households,
            HouseholdDoor door,
            Catchment catchment,
            Quartiers quartiers,
            InstantSource clock) {
        this.requests = requests;
        this.households = households;
        this.door = door;
        this.catchment = catchment;
        this.quartiers = quartiers;
        this.clock = clock;
    }

    /** How the household lives now. */
    @Serdeable
    record Command(
            @NotNull Need need,
            @NotNull Set<Situation> household,
            @Min(1) @Max(30) int people,

            @NotNull @Pattern(regexp = Territory.COMMUNE) String communeCode,

            @Nullable @Pattern(regexp = Quartier.CODE) String quartier,
            boolean internet) {
        Asked.Circumstances circumstances() {
            return new Asked.Circumstances(need, household, people, communeCode, quartier, internet);
        }
    }

    /** The same, said by the household. */
    @Serdeable
    record OwnCommand(
            @NotBlank @Size(max = 40) String trackingCode,
            @NotNull @Valid Command situation) {
        @Override
        public String toString() {
            return "OwnCommand";
        }
    }

    @Operation(
            summary = "Say that a household lives otherwise now",
            description =
                    "While it waits, its points change. A refused request opens again: the time waited counts from its"
                            + " first day. Repeatable.")
    @ApiResponse(
            responseCode = "409",
            description = "situation-not-changed-now, outside-territory, duplicate-household")
    @Put("/requests/{reference}/situation")
    @Secured(Role.MEDIATOR)
    @Transactional
    HttpResponse<?> change(String reference, @Valid @Body Command now, @Parameter(hidden = true) Actor actor) {
        change(requests.getOwn(reference, actor).id(), now.circumstances(), actor.signature());
        return HttpResponse.noContent();
    }

    @Operation(
            summary = "The household says that it lives otherwise now",
            description =
                    "With its tracking code. A refused request opens again at the place of its first day. Repeatable.")
    @ApiResponse(
            responseCode = "409",
            description = "situation-not-changed-now, outside-territory, duplicate-household")
    @Put("/followed-requests/situation")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Transactional
    HttpResponse<?> changeOwn(@Valid @Body OwnCommand command) {
        UUID id = door.enter(command.trackingCode(), "OWN_SITUATION").id();
        change(id, command.situation().circumstances(), "household");
        return HttpResponse.noContent();
    }

    private void change(UUID id, Asked.Circumstances now, String actor) {
        catchment.mustServe(now.communeCode());
        quartiers.mustBeOf(now.quartier(), now.communeCode());
        Requests.Found found = requests.lock(id);
        if (found.asked().circumstances().equals(now)) {
            return;
        }
        if (!(found.request() instanceof Request.Changing changing)) {
            throw new Refusal(
                    RedistributionRefusal.SITUATION_SETTLED,
                    "It is " + found.state() + ": tell the structure, or ask for an exchange.");
        }
        if (found.request() instanceof Request.Refused) {
            households.mustNotAskElsewhere(id);
            households.claimAgain(id);
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        requests.react(id, actor, _ -> List.of(changing.changed(now, at)));
        requests.touch(id, at);
    }
}
