package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.household.Looks;
import fr.boucle.redistribution.household.Proxies;
import fr.boucle.redistribution.request.HouseholdDoor;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.reservation.Reservations;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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
import java.util.UUID;

/** Who cannot come sends somebody, with a code that opens nothing but this hand-over. */
@Tag(name = "Hand-over")
@Controller("/api/redistribution")
@ExecuteOn(TaskExecutors.BLOCKING)
class NameProxy {
    private final HouseholdDoor door;
    private final Reservations reservations;
    private final Proxies proxies;
    private final Looks looks;

    NameProxy(HouseholdDoor door, Reservations reservations, Proxies proxies, Looks looks) {
        this.door = door;
        this.reservations = reservations;
        this.proxies = proxies;
        this.looks = looks;
    }

    /** Who will come. */
    @Serdeable
    record Command(
            @NotBlank @Size(max = 40) String trackingCode,
            @NotBlank @Size(max = 120) String name) {
        @Override
        public String toString() {
            return "Command";
        }
    }

    /** The name to ask for. */
    @Serdeable
    record NameView(String name) {
        @Override
        public String toString() {
            return "NameView";
        }
    }

    @Operation(
            summary = "Name somebody who fetches the device instead of the household",
            description =
                    "With the tracking code. The answer says a pick-up code for that person, which opens nothing but this"
                            + " hand-over; another name makes another code and ends the first. The name is sealed and goes with the household.")
    @ApiResponse(responseCode = "409", description = "not-possible-in-this-state: no device is reserved")
    @Put("/followed-requests/proxy")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Transactional
    PickUpCodeView name(@Valid @Body Command command) {
        Requests.Found request = door.enter(command.trackingCode(), "OWN_PROXY");
        Reservations.Found live = reservations
                .liveOf(request.id())
                .orElseThrow(() ->
                        new Refusal(RedistributionRefusal.NOT_POSSIBLE, "No device is reserved for this request now."));
        return new PickUpCodeView(
                proxies.name(live.id(), request.id(), command.name().strip()));
    }

    @Operation(
            summary = "Who will fetch the device instead of the household",
            description = "For the structure at the hand-over; the look is kept in the journal the household can read.")
    @ApiResponse(responseCode = "404", description = "Nobody was named: the household comes itself")
    @Get("/reservations/{id}/proxy")
    @Secured(Role.MEDIATOR)
    @Transactional
    NameView show(UUID id, @Parameter(hidden = true) Actor actor) {
        Reservations.Found found = reservations.get(id, actor);
        looks.by(actor, found.terms().request().id(), "PROXY");
        return proxies.nameOf(id)
                .map(NameView::new)
                .orElseThrow(
                        () -> new Refusal(CommonRefusal.NOT_FOUND, "Nobody was named: the household comes itself."));
    }
}
