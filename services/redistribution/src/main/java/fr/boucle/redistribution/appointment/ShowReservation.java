package fr.boucle.redistribution.appointment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.boucle.redistribution.household.Proxies;
import fr.boucle.redistribution.reservation.FaultConsents;
import fr.boucle.redistribution.reservation.ReservationView;
import fr.boucle.redistribution.reservation.Reservations;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Tag(name = "Reservations")
@Controller("/api/redistribution/reservations/{id}")
@Secured({Role.DECIDER, Role.MEDIATOR, Role.TECHNICIAN})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowReservation {
    private final Reservations reservations;
    private final GivenDevices given;
    private final FaultConsents consents;
    private final Proxies proxies;

    ShowReservation(Reservations reservations, GivenDevices given, FaultConsents consents, Proxies proxies) {
        this.reservations = reservations;
        this.given = given;
        this.consents = consents;
        this.proxies = proxies;
    }

    /**
     * A reservation with its appointment.
     *
     * @param appointment when and where to fetch the device, once one is made
     * @param proxyNamed whether the household named somebody who comes instead
     * @param faults what fails on the device, by the workshop's tests
     * @param faultsAcceptedAt when the household took it so
     * @param delivery who brings it, where a partner does
     * @param lentUntil where it is lent: there is a contract to sign
     */
    @Serdeable
    record View(
            @JsonUnwrapped ReservationView reservation,
            GivenDevices.@Nullable AppointmentView appointment,
            boolean proxyNamed,
            List<String> faults,
            @Nullable Instant faultsAcceptedAt,
            @Nullable LocalDate lentUntil,
            @Nullable DeliveryView delivery) {}

    @Operation(summary = "A reservation")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<View> show(UUID id, @Parameter(hidden = true) Actor actor) {
        Reservations.Found found = reservations.see(id, actor);
        return new Version(found.version())
                .tag(HttpResponse.ok(new View(
                        ReservationView.of(found),
                        given.appointmentOf(id),
                        proxies.nameOf(id).isPresent(),
                        consents.faults(found.terms().device().id()),
                        consents.acceptedAt(id).orElse(null),
                        given.lentUntil(id),
                        given.deliveryOf(id))));
    }
}
