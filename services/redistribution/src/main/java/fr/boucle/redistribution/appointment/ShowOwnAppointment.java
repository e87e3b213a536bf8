package fr.boucle.redistribution.appointment;

import fr.boucle.redistribution.request.HouseholdDoor;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.redistribution.request.TrackingCodeCommand;
import fr.boucle.redistribution.reservation.Reservations;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Tag(name = "The household")
@Controller("/api/redistribution/followed-requests/appointments")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowOwnAppointment {
    private final HouseholdDoor door;
    private final Reservations reservations;
    private final SlotPlaces places;

    ShowOwnAppointment(HouseholdDoor door, Reservations reservations, SlotPlaces places) {
        this.door = door;
        this.reservations = reservations;
        this.places = places;
    }

    @Operation(
            summary = "The household's own appointment as an iCalendar file",
            description = "With the tracking code in the body. Nothing personal in it.")
    @ApiResponse(responseCode = "404", description = "No request has this code, or it has no appointment")
    @Post
    @Status(HttpStatus.OK)
    @Produces("text/calendar")
    @Transactional
    String calendar(@Valid @Body TrackingCodeCommand code) {
        Requests.Found found = door.enter(code.trackingCode(), "OWN_APPOINTMENT");
        return reservations
                .liveOf(found.id())
                .flatMap(live -> places.of(live.id()).map(slot -> CalendarEntry.of(live, slot)))
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No appointment is made yet."));
    }
}
