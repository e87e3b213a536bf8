package fr.boucle.redistribution.reservation;

import fr.boucle.web.Actor;
import fr.boucle.web.Paging;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Tag(name = "Reservations")
@Controller("/api/redistribution/reservations")
@Secured({Role.DECIDER, Role.MEDIATOR, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListReservations {
    private static final Set<ReservationState> EVERY = EnumSet.allOf(ReservationState.class);

    private final Reservations reservations;

    ListReservations(Reservations reservations) {
        this.reservations = reservations;
    }

    @Operation(
            summary = "Reservations, oldest first, of a state or of all",
            description = "A decider sees all, a mediator those of the structure, a technician those of the workshop.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<ReservationView>> list(
            HttpRequest<?> request,
            @QueryValue @Nullable ReservationState state,
            @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        List<ReservationView> views =
                reservations
                        .list(state == null ? EVERY : Set.of(state), paging.afterId(), actor, paging.fetch())
                        .stream()
                        .map(ReservationView::of)
                        .toList();
        return paging.answer(request, views, ReservationView::reservationId);
    }
}
