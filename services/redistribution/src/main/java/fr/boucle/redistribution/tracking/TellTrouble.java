package fr.boucle.redistribution.tracking;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.request.HouseholdDoor;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.reservation.Reservation;
import fr.boucle.redistribution.reservation.Reservations;
import fr.boucle.web.Actor;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device breaks down, does not suit or is no longer needed: the household says so, its structure sees it and acts. */
@Tag(name = "The household")
@Controller("/api/redistribution")
@ExecuteOn(TaskExecutors.BLOCKING)
class TellTrouble {
    private final Troubles troubles;
    private final Reservations reservations;
    private final HouseholdDoor door;
    private final InstantSource clock;

    TellTrouble(Troubles troubles, Reservations reservations, HouseholdDoor door, InstantSource clock) {
        this.troubles = troubles;
        this.reservations = reservations;
        this.door = door;
        this.clock = clock;
    }

    /**
     * What is the matter, and what is wished.
     *
     * @param words what happens, in the household's words; sealed, and gone with the household
     */
    @Serdeable
    record Command(
            @NotBlank @Size(max = 40) String trackingCode,
            @NotNull TroubleKind kind,
            @NotNull TroubleWish wish,
            @Size(max = 1000) @Nullable String words) {
        @Override
        public String toString() {
            return "Command";
        }
    }

    /** One that waits for help. */
    @Serdeable
    record View(
            UUID reservationId,
            String requestReference,
            String code,
            TroubleKind kind,
            TroubleWish wish,
            @Nullable String words,
            Instant toldAt) {}

    @Operation(
            summary = "Tell that the device is broken, does not suit, or is no longer needed",
            description =
                    "With the tracking code, while the device is with the household. What is told later replaces it. The"
                            + " structure sees it; an exchange keeps the first day of the request.")
    @ApiResponse(responseCode = "409", description = "not-possible-in-this-state: no device is with this household")
    @Put("/followed-requests/trouble")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Transactional
    HttpResponse<?> tell(@Valid @Body Command command) {
        Requests.Found request = door.enter(command.trackingCode(), "OWN_TROUBLE");
        Reservations.Found delivered = reservations.of(request.id()).stream()
                .filter(one -> one.reservation() instanceof Reservation.Delivered)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(RedistributionRefusal.NOT_POSSIBLE, "No device is with this household."));
        troubles.tell(
                delivered.terms(),
                command.kind(),
                command.wish(),
                command.words(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return HttpResponse.noContent();
    }

    @Operation(summary = "The troubles told to the own structure, the longest known first")
    @Get("/troubles")
    @Secured(Role.MEDIATOR)
    @Transactional(readOnly = true)
    List<View> list(@Parameter(hidden = true) Actor actor) {
        return troubles.toldTo(actor.organisation()).stream()
                .map(TellTrouble::view)
                .toList();
    }

    @Operation(
            summary = "The structure has helped",
            description =
                    "Repaired or explained, without a return: a device that comes back ends its trouble by itself. Repeatable.")
    @Put("/reservations/{id}/trouble-end")
    @Secured(Role.MEDIATOR)
    @Transactional
    HttpResponse<?> end(UUID id, @Parameter(hidden = true) Actor actor) {
        troubles.end(reservations.get(id, actor).id(), clock.instant());
        return HttpResponse.noContent();
    }

    private static View view(ToldTrouble told) {
        return new View(
                told.reservationId(),
                told.requestReference(),
                told.deviceCode(),
                told.kind(),
                told.wish(),
                told.words(),
                told.at());
    }
}
