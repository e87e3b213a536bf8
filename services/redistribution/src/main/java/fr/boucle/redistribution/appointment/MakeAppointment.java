package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.letter.Letter;
import fr.boucle.redistribution.letter.Notifications;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.reservation.Reservation;
import fr.boucle.redistribution.reservation.Reservations;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

@Tag(name = "Hand-over")
@Controller("/api/redistribution/reservations/{id}")
@Secured(Role.MEDIATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
class MakeAppointment {
    private final Reservations reservations;
    private final Slots slots;
    private final SlotPlaces places;
    private final Notifications notifications;
    private final RulesInForce rules;

    MakeAppointment(
            Reservations reservations,
            Slots slots,
            SlotPlaces places,
            Notifications notifications,
            RulesInForce rules) {
        this.reservations = reservations;
        this.slots = slots;
        this.places = places;
        this.notifications = notifications;
        this.rules = rules;
    }

    /** The slot chosen with the household. */
    @Serdeable
    record Command(@NotNull UUID slotId) {}

    @Operation(
            summary = "Give the household a slot",
            description =
                    "Another slot gives the first one's place back. Repeatable. The household is told, where it left an"
                            + " address.")
    @ApiResponse(responseCode = "409", description = "slot-full, not-possible-in-this-state")
    @Put("/appointment")
    @Transactional
    HttpResponse<?> choose(UUID id, @Valid @Body Command chosen, @Parameter(hidden = true) Actor actor) {
        Reservations.Found found = reservations.lock(reservations.get(id, actor).id());
        if (!(found.reservation() instanceof Reservation.Live)) {
            throw new Refusal(RedistributionRefusal.NOT_POSSIBLE, "The reservation has ended.");
        }
        Slot slot = slots.find(chosen.slotId())
                .filter(one -> one.organisation().equals(actor.organisation()))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No slot of yours has this id."));
        if (places.of(id).filter(slot::equals).isPresent()) {
            return HttpResponse.noContent();
        }
        if (!places.take(id, slot.id())) {
            throw new Refusal(RedistributionRefusal.SLOT_FULL, "Choose another slot, or give this one more places.");
        }
        notifications.queue(found.terms().request().id(), Letter.Kind.APPOINTMENT);
        return HttpResponse.noContent();
    }

    @Operation(summary = "The appointment as an iCalendar file", description = "Nothing personal in it.")
    @Get("/appointment.ics")
    @Produces("text/calendar")
    @Transactional(readOnly = true)
    String calendar(UUID id, @Parameter(hidden = true) Actor actor) {
        Reservations.Found found = reservations.get(id, actor);
        return CalendarEntry.of(found, slot(id));
    }

    @Operation(
            summary = "A reminder to read out or send",
            description = "Plain text, in French, nothing personal in it.")
    @Get("/reminder")
    @Produces(MediaType.TEXT_PLAIN)
    @Transactional(readOnly = true)
    String reminder(UUID id, @Parameter(hidden = true) Actor actor) {
        Reservations.Found found = reservations.get(id, actor);
        return CalendarEntry.reminder(found, slot(id), rules.zone());
    }

    private Slot slot(UUID reservationId) {
        return places.of(reservationId)
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "This reservation has no appointment."));
    }
}
