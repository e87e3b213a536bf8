package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.letter.Letter;
import fr.boucle.redistribution.letter.Notifications;
import fr.boucle.redistribution.request.HouseholdDoor;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.request.TrackingCodeCommand;
import fr.boucle.redistribution.reservation.Reservations;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The household chooses when it comes, another time when that does not suit, or tells that it does not come. */
@Tag(name = "The household")
@Controller("/api/redistribution/followed-requests")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ChooseOwnSlot {
    private final HouseholdDoor door;
    private final Reservations reservations;
    private final Slots slots;
    private final SlotPlaces places;
    private final Notifications notifications;
    private final InstantSource clock;

    ChooseOwnSlot(
            HouseholdDoor door,
            Reservations reservations,
            Slots slots,
            SlotPlaces places,
            Notifications notifications,
            InstantSource clock) {
        this.door = door;
        this.reservations = reservations;
        this.slots = slots;
        this.places = places;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Serdeable
    record Command(
            @NotBlank @Size(max = 40) String trackingCode,
            @NotNull UUID slotId) {
        @Override
        public String toString() {
            return "Command";
        }
    }

    /** A slot that has room, or the one already chosen. */
    @Serdeable
    record View(UUID slotId, String place, Instant startsAt, Instant endsAt, boolean chosen) {}

    @Operation(
            summary = "The times at which the household can fetch its device",
            description =
                    "With the tracking code in the body: the coming slots of its structure that have room, before the"
                            + " reservation ends, and the one chosen. Empty while no device is reserved.")
    @Post("/slots")
    @Status(HttpStatus.OK)
    @Transactional
    List<View> slots(@Valid @Body TrackingCodeCommand code) {
        Requests.Found request = door.enter(code.trackingCode(), "OWN_SLOTS");
        return reservations.liveOf(request.id()).stream()
                .flatMap(live -> {
                    UUID chosen = places.of(live.id()).map(Slot::id).orElse(null);
                    return slots.coming(live.terms().request().structure(), clock.instant()).stream()
                            .filter(slot ->
                                    slot.startsAt().isBefore(live.terms().expiresAt()))
                            .filter(slot -> slot.hasRoom() || slot.id().equals(chosen))
                            .map(slot -> new View(
                                    slot.id(),
                                    slot.place(),
                                    slot.startsAt(),
                                    slot.endsAt(),
                                    slot.id().equals(chosen)));
                })
                .toList();
    }

    @Operation(
            summary = "Choose a time, or another one",
            description = "With the tracking code. Another slot gives the first one's place back. Repeatable.")
    @ApiResponse(responseCode = "409", description = "slot-full, not-possible-in-this-state")
    @Put("/appointment")
    @Transactional
    HttpResponse<?> choose(@Valid @Body Command chosen) {
        Requests.Found request = door.enter(chosen.trackingCode(), "OWN_SLOT_CHOSEN");
        Reservations.Found live = live(request.id());
        Slot slot = slots.find(chosen.slotId())
                .filter(one -> one.organisation().equals(live.terms().request().structure()))
                .filter(one -> one.startsAt().isAfter(clock.instant()))
                .orElseThrow(
                        () -> new Refusal(CommonRefusal.NOT_FOUND, "No coming slot of your structure has this id."));
        if (places.of(live.id()).filter(slot::equals).isPresent()) {
            return HttpResponse.noContent();
        }
        if (!places.take(live.id(), slot.id())) {
            throw new Refusal(RedistributionRefusal.SLOT_FULL, "Choose another time.");
        }
        notifications.queue(request.id(), Letter.Kind.APPOINTMENT);
        return HttpResponse.noContent();
    }

    @Operation(
            summary = "Tell that the household does not come",
            description =
                    "With the tracking code. The place is given back; the device stays reserved until its day, and another"
                            + " time can be chosen. Repeatable.")
    @Put("/appointment-cancellation")
    @Transactional
    HttpResponse<?> cancel(@Valid @Body TrackingCodeCommand code) {
        Requests.Found request = door.enter(code.trackingCode(), "OWN_SLOT_CANCELLED");
        places.released(live(request.id()).id());
        return HttpResponse.noContent();
    }

    private Reservations.Found live(UUID requestId) {
        return reservations
                .liveOf(requestId)
                .map(live -> reservations.lock(live.id()))
                .orElseThrow(() ->
                        new Refusal(RedistributionRefusal.NOT_POSSIBLE, "No device is reserved for this request now."));
    }
}
