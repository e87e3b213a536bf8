package fr.boucle.redistribution.endowment;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.letter.Letter;
import fr.boucle.redistribution.letter.Notifications;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.reservation.Reservation;
import fr.boucle.redistribution.reservation.ReservationState;
import fr.boucle.redistribution.reservation.Reservations;
import fr.boucle.values.Money;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
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
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

@Tag(name = "Structures")
@Controller("/api/redistribution/endowments/{reference}/hand-over")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
class HandOverEndowment {
    private static final Money FREE = new Money(0);

    private final Endowments endowments;
    private final HeldDevices devices;
    private final Reservations reservations;
    private final Notifications notifications;
    private final RulesInForce rules;
    private final InstantSource clock;

    HandOverEndowment(
            Endowments endowments,
            HeldDevices devices,
            Reservations reservations,
            Notifications notifications,
            RulesInForce rules,
            InstantSource clock) {
        this.endowments = endowments;
        this.devices = devices;
        this.reservations = reservations;
        this.notifications = notifications;
        this.rules = rules;
        this.clock = clock;
    }

    /** How many of the workshop's devices the structure has now. */
    @Serdeable
    record View(int delivered) {}

    @Operation(
            summary = "Hand the prepared devices of the workshop over to the structure",
            description =
                    "All of this workshop that are prepared, free of charge (publishes DeviceDelivered of each, recipient"
                            + " STRUCTURE); the receipt names the structure. Repeatable. 409 while none is prepared.")
    @ApiResponse(responseCode = "409", description = "not-possible-in-this-state: none is prepared")
    @Put
    @Transactional
    View handOver(String reference, @Parameter(hidden = true) Actor actor) {
        Endowments.Found found = endowments.get(reference, actor);
        List<HeldDevices.HeldDeviceView> own = devices.of(found.id()).stream()
                .filter(device -> device.workshopId().equals(actor.organisation()))
                .toList();
        List<UUID> ready = own.stream()
                .filter(device -> device.is(ReservationState.PREPARED))
                .map(HeldDevices.HeldDeviceView::reservationId)
                .sorted()
                .toList();
        long before = own.stream()
                .filter(device -> device.is(ReservationState.DELIVERED))
                .count();
        if (ready.isEmpty() && before == 0) {
            throw new Refusal(RedistributionRefusal.NOT_POSSIBLE, "Prepare the devices of this structure first.");
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ready.forEach(id -> reservations.change(
                id,
                actor,
                null,
                one -> one instanceof Reservation.Prepared prepared ? List.of(prepared.deliver(FREE, at)) : List.of()));
        if (!ready.isEmpty()) {
            tell(found.wish());
        }
        return new View((int) before + ready.size());
    }

    /** The structure is told, and its devices have the day by which they come back, if they do. */
    private void tell(Wish wish) {
        Integer months = wish.purpose().keptMonths();
        if (months != null) {
            endowments.due(wish.id(), rules.today().plusMonths(months));
        }
        notifications.queue(wish.id(), Letter.Kind.ENDOWMENT_HANDED_OVER);
    }
}
