package fr.boucle.redistribution;

import fr.boucle.web.Actor;
import fr.boucle.web.Paging;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Tag(name = "Reservations")
@Controller("/api/redistribution/reservations")
@Secured({Role.DECIDER, Role.MEDIATOR, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListReservations {
    private static final String EVERY_STATE =
            Arrays.stream(ReservationRow.State.values()).map(Enum::name).collect(Collectors.joining(","));

    private final Reservations reservations;
    private final GivenDevices given;

    ListReservations(Reservations reservations, GivenDevices given) {
        this.reservations = reservations;
        this.given = given;
    }

    /**
     * A reservation.
     *
     * @param organisationId the structure that hands over
     * @param workshopId the organisation that holds and prepares the device
     * @param appointment when and where, said of one reservation, not in lists
     * @param priceCents paid, with tax, where delivered
     */
    @Serdeable
    record View(
            UUID reservationId,
            ReservationRow.State state,
            UUID deviceId,
            String code,
            String requestReference,
            UUID organisationId,
            UUID workshopId,
            @Nullable Long priceCents,
            @Nullable String reasonCode,
            Instant reservedAt,
            Instant expiresAt,
            Instant changedAt,
            GivenDevices.@Nullable Appointment appointment) {}

    @Operation(
            summary = "Reservations, oldest first, of a state or of all",
            description = "A decider sees all, a mediator those of the structure, a technician those of the workshop.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<View>> list(
            HttpRequest<?> request,
            @QueryValue ReservationRow.@Nullable State state,
            @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        UUID after = paging.afterId();
        List<View> views = reservations
                .list(
                        after == null ? new UUID(0, 0) : after,
                        actor.is(Role.DECIDER),
                        actor.organisation(),
                        state == null ? EVERY_STATE : state.name(),
                        paging.fetch())
                .stream()
                .map(row -> view(row, null))
                .toList();
        return paging.answer(request, views, View::reservationId);
    }

    @Operation(summary = "A reservation")
    @Get("/{id}")
    @Transactional(readOnly = true)
    HttpResponse<View> show(UUID id, @Parameter(hidden = true) Actor actor) {
        ReservationRow row = reservations.visible(id, actor);
        return new Version(row.version()).tag(HttpResponse.ok(view(row, given.appointmentOf(row.id()))));
    }

    private static View view(ReservationRow row, GivenDevices.@Nullable Appointment appointment) {
        return new View(
                row.id(),
                row.state(),
                row.deviceId(),
                row.deviceCode(),
                row.reference(),
                row.organisationId(),
                row.workshopId(),
                row.priceCents(),
                row.reasonCode(),
                row.reservedAt(),
                row.expiresAt(),
                row.changedAt(),
                appointment);
    }
}
