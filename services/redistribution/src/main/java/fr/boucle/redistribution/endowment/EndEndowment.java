package fr.boucle.redistribution.endowment;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.reservation.Reservation;
import fr.boucle.redistribution.reservation.ReservationState;
import fr.boucle.redistribution.reservation.Reservations;
import fr.boucle.redistribution.reservation.ReturnReason;
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
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A structure takes back what it asked, gives devices back, or keeps them for good. */
@Tag(name = "Structures")
@Controller("/api/redistribution/endowments/{reference}")
@Secured({Role.MEDIATOR, Role.AGENT})
@ExecuteOn(TaskExecutors.BLOCKING)
class EndEndowment {
    private final Endowments endowments;
    private final HeldDevices devices;
    private final Reservations reservations;
    private final InstantSource clock;

    EndEndowment(Endowments endowments, HeldDevices devices, Reservations reservations, InstantSource clock) {
        this.endowments = endowments;
        this.devices = devices;
        this.reservations = reservations;
        this.clock = clock;
    }

    /**
     * What comes back.
     *
     * @param reservationIds of the devices; all that the structure has where absent
     */
    @Serdeable
    record ReturnCommand(
            @NotNull ReturnReason reasonCode,
            @Size(min = 1, max = 150) @Nullable Set<@NotNull UUID> reservationIds) {}

    @Operation(
            summary = "Take back what was asked",
            description = "By the structure, before a decision. Repeatable. 409 once decided.")
    @Put("/withdrawal")
    @Transactional
    HttpResponse<?> withdraw(String reference, @Parameter(hidden = true) Actor actor) {
        return change(reference, actor, endowment -> switch (endowment) {
            case Endowment.Asked asked -> List.of(asked.withdraw(now()));
            case Endowment.Withdrawn _ -> List.of();
            case Endowment.Accepted _, Endowment.Refused _, Endowment.Ended _ ->
                throw new Refusal(RedistributionRefusal.ALREADY_DECIDED, "What was handed over can be given back.");
        });
    }

    @Operation(
            summary = "Keep the devices for good",
            description = "By the structure, once all that were promised are handed over. Repeatable.")
    @Put("/keeping")
    @Transactional
    HttpResponse<?> keep(String reference, @Parameter(hidden = true) Actor actor) {
        boolean promised = devices.of(endowments.getOwn(reference, actor).id()).stream()
                .anyMatch(device -> device.is(ReservationState.RESERVED) || device.is(ReservationState.PREPARED));
        return change(reference, actor, endowment -> switch (endowment) {
            case Endowment.Accepted accepted when !promised -> List.of(accepted.end(Ending.KEPT, now()));
            case Endowment.Ended ended when ended.ending() == Ending.KEPT -> List.of();
            case Endowment.Accepted _ ->
                throw new Refusal(
                        RedistributionRefusal.NOT_POSSIBLE, "The workshops hand the promised devices over first.");
            case Endowment.Asked _, Endowment.Refused _, Endowment.Withdrawn _, Endowment.Ended _ ->
                throw new Refusal(RedistributionRefusal.NOT_POSSIBLE, "The structure has no device of it.");
        });
    }

    @Operation(
            summary = "Give devices back",
            description =
                    "By the structure: custody passes to the workshop that made each ready (publishes DeviceReturned). When"
                            + " none is left the endowment has ended. Repeatable.")
    @Put("/return")
    @Transactional
    HttpResponse<?> giveBack(String reference, @Valid @Body ReturnCommand back, @Parameter(hidden = true) Actor actor) {
        Endowments.Found found = endowments.getOwn(reference, actor);
        Set<UUID> chosen = back.reservationIds();
        Instant at = now();
        List<UUID> returned = devices.of(found.id()).stream()
                .map(HeldDevices.HeldDeviceView::reservationId)
                .filter(id -> chosen == null || chosen.contains(id))
                .toList();
        if (chosen != null && returned.size() < chosen.size()) {
            throw new Refusal(RedistributionRefusal.NOT_POSSIBLE, "One of them is not a device of this structure.");
        }
        returned.forEach(id -> reservations.react(
                id,
                actor.signature(),
                one -> one instanceof Reservation.Delivered delivered
                        ? List.of(delivered.comeBack(back.reasonCode().name(), false, at))
                        : List.of()));
        return HttpResponse.noContent();
    }

    private HttpResponse<?> change(String reference, Actor actor, Endowments.Decision decision) {
        UUID id = endowments.getOwn(reference, actor).id();
        endowments.change(id, actor, null, decision);
        return HttpResponse.noContent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
