package fr.boucle.redistribution.reservation;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.request.Request;
import fr.boucle.redistribution.request.Requests;
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

    /** Why a reservation is released. */
    @Serdeable
    enum ReleaseReason {
        NO_SHOW,
        HOUSEHOLD_DECLINED,
        /** it goes back to the bench, not into stock. */
        DEVICE_FAULTY,
        /** somebody's data are on it: it goes back to the bench, where its memory is open again. */
        DATA_SEEN,
        OTHER
    }

    /** Why it is released. */
    @Serdeable
    record ReleaseCommand(@NotNull ReleaseReason reasonCode) {}

    /**
     * Why a device comes back.
     *
     * @param exchange whether the household waits for another device: its request takes its place in the queue again
     */
    @Serdeable
    record ReturnCommand(
            @NotNull ReturnReason reasonCode, @Nullable Boolean exchange) {}

    @Operation(
            summary = "Release a reservation",
            description =
                    "The request is in the queue again, and the device in stock; one that is DEVICE_FAULTY or on which DATA_SEEN"
                            + " goes back to its bench instead (publishes DeviceSentBack too). Repeatable. 409 once delivered.")
    @Put("/release")
    @Secured({Role.MEDIATOR, Role.DECIDER, Role.TECHNICIAN})
    @Transactional
    HttpResponse<?> release(UUID id, @Valid @Body ReleaseCommand release, @Parameter(hidden = true) Actor actor) {
        releasing.release(reservations.see(id, actor), release.reasonCode().name(), actor.signature());
        return HttpResponse.noContent();
    }

    @Operation(
            summary = "A delivered device comes back",
            description = "Custody passes to the workshop that made it ready. Repeatable. 409 before the hand-over.")
    @Put("/return")
    @Secured(Role.MEDIATOR)
    @Transactional
    HttpResponse<?> comeBack(UUID id, @Valid @Body ReturnCommand back, @Parameter(hidden = true) Actor actor) {
        UUID requestId = reservations.get(id, actor).terms().request().id();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean exchange = Boolean.TRUE.equals(back.exchange());
        Requests.Found request = requests.lock(requestId);
        long before = reservations.lock(id).version();
        Reservations.Found after = reservations.change(id, actor, null, reservation -> switch (reservation) {
            case Reservation.Delivered delivered ->
                List.of(delivered.comeBack(back.reasonCode().name(), exchange, at));
            case Reservation.Returned _ -> List.of();
            case Reservation.Reserved _, Reservation.Prepared _, Reservation.Released _ ->
                throw new Refusal(RedistributionRefusal.NOT_POSSIBLE, "Only a delivered device comes back.");
        });
        boolean again = exchange && after.version() > before && request.erasedAt() == null;
        if (again && request.request() instanceof Request.Served served) {
            requests.react(requestId, actor.signature(), _ -> List.of(served.reopen(at)));
        }
        requests.touch(requestId, at);
        return HttpResponse.noContent();
    }
}
