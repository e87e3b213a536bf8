package fr.boucle.redistribution.reservation;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

@Tag(name = "Reservations")
@Controller("/api/redistribution/reservations/{id}/preparation")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
class PrepareReservation {
    private final Reservations reservations;
    private final InstantSource clock;

    PrepareReservation(Reservations reservations, InstantSource clock) {
        this.reservations = reservations;
        this.clock = clock;
    }

    @Operation(
            summary = "The workshop has prepared the device",
            description =
                    "Checked, with its charger and the guide sheet. Repeatable. 409 not-possible-in-this-state once ended.")
    @Put
    @Transactional
    HttpResponse<?> prepare(UUID id, @Parameter(hidden = true) Actor actor) {
        reservations.change(id, actor, null, reservation -> switch (reservation) {
            case Reservation.Reserved reserved ->
                List.of(reserved.prepare(clock.instant().truncatedTo(ChronoUnit.MICROS)));
            case Reservation.Prepared _ -> List.of();
            case Reservation.Delivered _, Reservation.Released _, Reservation.Returned _ ->
                throw new Refusal(RedistributionRefusal.NOT_POSSIBLE, "The reservation has ended.");
        });
        return HttpResponse.noContent();
    }
}
