package fr.boucle.redistribution;

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
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reservation ends otherwise than by a hand-over: released, or the device comes back after it. */
@Tag(name = "Reservations")
@Controller("/api/redistribution/reservations/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class EndReservation {
    private final Requests requests;
    private final Reservations reservations;
    private final Releasing releasing;
    private final InstantSource clock;

    EndReservation(Requests requests, Reservations reservations, Releasing releasing, InstantSource clock) {
        this.requests = requests;
        this.reservations = reservations;
        this.releasing = releasing;
        this.clock = clock;
    }

    /**
     * Why it is released.
     *
     * @param reasonCode for instance NO_SHOW, HOUSEHOLD_DECLINED, DEVICE_FAULTY
     */
    @Serdeable
    record Release(
            @NotNull @Pattern(regexp = DecideRequest.REASON_CODE)
            String reasonCode) {}

    /**
     * Why a device comes back.
     *
     * @param reasonCode for instance BROKEN_DOWN, NOT_SUITABLE, NO_LONGER_NEEDED
     * @param exchange whether the household waits for another device: its request takes its place in the queue again
     */
    @Serdeable
    record Return(
            @NotNull @Pattern(regexp = DecideRequest.REASON_CODE)
            String reasonCode,

            @Nullable Boolean exchange) {}

    @Operation(
            summary = "Release a reservation",
            description = "The device is in stock again and the request in the queue. Repeatable. 409 once delivered.")
    @Put("/release")
    @Secured({Role.MEDIATOR, Role.DECIDER, Role.TECHNICIAN})
    @Transactional
    HttpResponse<?> release(UUID id, @Valid @Body Release release, @Parameter(hidden = true) Actor actor) {
        ReservationRow row = reservations.visible(id, actor);
        releasing.release(row, release.reasonCode(), actor.signature());
        return HttpResponse.noContent();
    }

    @Operation(
            summary = "A delivered device comes back",
            description = "Custody passes to the workshop that made it ready. Repeatable. 409 before the hand-over.")
    @Put("/return")
    @Secured(Role.MEDIATOR)
    @Transactional
    HttpResponse<?> comeBack(UUID id, @Valid @Body Return back, @Parameter(hidden = true) Actor actor) {
        ReservationRow row = reservations.visible(id, actor);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean exchange = Boolean.TRUE.equals(back.exchange());
        long _ = requests.change(row.requestId(), actor.signature(), request -> {
            boolean again = exchange
                    && request.erasedAt() == null
                    && reservations.findById(id).orElseThrow().state() == ReservationRow.State.DELIVERED;
            reservations.change(id, actor.signature(), reservation -> switch (reservation) {
                case Reservation.Delivered delivered -> List.of(delivered.comeBack(back.reasonCode(), exchange, at));
                case Reservation.Returned _ -> List.of();
                case Reservation.Reserved _, Reservation.Prepared _, Reservation.Released _ ->
                    throw new Refusal(RedistributionRefusal.NOT_POSSIBLE, "Only a delivered device comes back.");
            });
            return again && request.request() instanceof Request.Served served ? List.of(served.reopen(at)) : List.of();
        });
        long _ = requests.touch(row.requestId(), at);
        return HttpResponse.noContent();
    }
}
