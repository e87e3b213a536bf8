package fr.boucle.donations;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
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
import java.util.UUID;

/** An association gives up its place in line, or an offer: the next in line has it then. */
@Tag(name = "waiting list")
@Controller("/api/donations/waiting-places/{placeId}/departure")
@Secured(Role.TECHNICIAN)
@ExecuteOn(TaskExecutors.BLOCKING)
class LeaveWaitingList {
    private final WaitingPlaces places;
    private final WaitingList list;
    private final Devices devices;
    private final InstantSource clock;

    LeaveWaitingList(WaitingPlaces places, WaitingList list, Devices devices, InstantSource clock) {
        this.places = places;
        this.list = list;
        this.devices = devices;
        this.clock = clock;
    }

    @Operation(summary = "Leave the line", description = "An offer goes to the next in line. Repeatable.")
    @Put
    @Transactional
    HttpResponse<?> leave(UUID placeId, @Parameter(hidden = true) Actor actor) {
        WaitingPlaces.Row row = locked(placeId, actor.organisation());
        switch (row.place()) {
            case WaitingPlace.Waiting _, WaitingPlace.Offered _ ->
                list.leave(row, WaitingPlace.Ending.LEFT, clock.instant());
            case WaitingPlace.Ended _ -> {}
        }
        return HttpResponse.noContent();
    }

    /** The device first, as everybody who changes a line does. */
    private WaitingPlaces.Row locked(UUID placeId, UUID waiter) {
        return places.findOwn(placeId, waiter)
                .flatMap(seen -> devices.lock(seen.deviceId()))
                .flatMap(_ -> places.lockOwn(placeId, waiter))
                .orElseThrow(() ->
                        new Refusal(CommonRefusal.NOT_FOUND, "Your organisation has no place in line with this id."));
    }
}
