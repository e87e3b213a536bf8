package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.household.Proxies;
import fr.boucle.redistribution.request.HouseholdDoor;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.reservation.Reservations;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Who cannot come has the device brought by a partner; a code said at the door proves that it came. */
@Tag(name = "Hand-over")
@Controller("/api/redistribution")
@ExecuteOn(TaskExecutors.BLOCKING)
class ChooseDelivery {
    private final HouseholdDoor door;
    private final Reservations reservations;
    private final DeliveryPlan plan;
    private final Deliveries deliveries;
    private final Proxies proxies;

    ChooseDelivery(
            HouseholdDoor door, Reservations reservations, DeliveryPlan plan, Deliveries deliveries, Proxies proxies) {
        this.door = door;
        this.reservations = reservations;
        this.plan = plan;
        this.deliveries = deliveries;
        this.proxies = proxies;
    }

    /** What the household wishes, with its code. */
    @Serdeable
    record Command(
            @NotBlank @Size(max = 40) String trackingCode,
            @NotNull @Valid DeliveryCommand wish) {
        @Override
        public String toString() {
            return "Command";
        }
    }

    @Operation(
            summary = "Have the device brought by a partner",
            description =
                    "With the tracking code. Instead of a time to come, whose place is given back. The answer says a pick-up code:"
                            + " the household says it to the partner once the device is there, and it hands over this device only. The"
                            + " address is said to the partner by telephone and stored nowhere.")
    @ApiResponse(responseCode = "409", description = "delivery-not-offered, not-possible-in-this-state")
    @Put("/followed-requests/delivery")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Transactional
    PickUpCodeView choose(@Valid @Body Command command) {
        Requests.Found request = door.enter(command.trackingCode(), "OWN_DELIVERY");
        Reservations.Found live = reservations
                .liveOf(request.id())
                .map(found -> reservations.lock(found.id()))
                .orElseThrow(() ->
                        new Refusal(RedistributionRefusal.NOT_POSSIBLE, "No device is reserved for this request now."));
        plan.plan(live, command.wish());
        String partner = Objects.requireNonNull(plan.of(live.id())).partner();
        return new PickUpCodeView(proxies.name(live.id(), request.id(), partner));
    }

    @Operation(
            summary = "Have the device brought to a household by a partner",
            description =
                    "As the household says it to its structure. It proves the delivery with its own tracking code.")
    @ApiResponse(responseCode = "409", description = "delivery-not-offered, not-possible-in-this-state")
    @Put("/reservations/{id}/delivery")
    @Secured(Role.MEDIATOR)
    @Transactional
    HttpResponse<?> arrange(UUID id, @Valid @Body DeliveryCommand wish, @Parameter(hidden = true) Actor actor) {
        plan.plan(reservations.lock(reservations.get(id, actor).id()), wish);
        return HttpResponse.noContent();
    }

    @Operation(
            summary = "What a partner brings on a day, for the own structure",
            description = "To print: references and device codes, no name and no address; at most 1000.")
    @Get("/deliveries")
    @Secured(Role.MEDIATOR)
    @Transactional(readOnly = true)
    List<CarriedView> slip(@QueryValue UUID partner, @QueryValue LocalDate day, @Parameter(hidden = true) Actor actor) {
        return deliveries.of(partner, day, actor.organisation()).stream()
                .map(CarriedView::of)
                .toList();
    }
}
