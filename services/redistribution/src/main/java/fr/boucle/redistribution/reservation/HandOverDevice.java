package fr.boucle.redistribution.reservation;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.household.Households;
import fr.boucle.redistribution.household.Proxies;
import fr.boucle.redistribution.request.Request;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.values.Money;
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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Tag(name = "Reservations")
@Controller("/api/redistribution/reservations/{id}/hand-over")
@Secured(Role.MEDIATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
class HandOverDevice {
    private final Requests requests;
    private final Reservations reservations;
    private final Households households;
    private final Proxies proxies;
    private final Prices prices;
    private final FaultConsents consents;
    private final InstantSource clock;

    HandOverDevice(
            Requests requests,
            Reservations reservations,
            Households households,
            Proxies proxies,
            Prices prices,
            FaultConsents consents,
            InstantSource clock) {
        this.requests = requests;
        this.reservations = reservations;
        this.households = households;
        this.proxies = proxies;
        this.prices = prices;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * The hand-over.
     *
     * @param trackingCode said by the household, or the pick-up code said by whom it sent: it stands for its signature
     * @param faultsAccepted that the household was told what fails and takes the device so; needed where something fails
     * @param priceCents solidarity price paid, with tax; absent: free
     */
    @Serdeable
    record Command(
            @NotBlank @Size(max = 40) String trackingCode,
            @Min(0) @Max(100_000) @Nullable Long priceCents,
            @Nullable Boolean faultsAccepted) {
        @Override
        public String toString() {
            return "Command";
        }
    }

    @Operation(
            summary = "Hand the device over to the household",
            description =
                    "The household's tracking code, or the pick-up code of whom it sent, is the proof. The price lies within the dated caps of CG3P L3212-2"
                            + " and only where the convention allows resale. Repeatable.")
    @ApiResponse(responseCode = "204", description = "Delivered")
    @ApiResponse(
            responseCode = "409",
            description =
                    "wrong-tracking-code, faults-not-accepted, price-not-allowed, not-possible-in-this-state (not prepared, or ended)")
    @Put
    @Transactional
    HttpResponse<?> handOver(UUID id, @Valid @Body Command handOver, @Parameter(hidden = true) Actor actor) {
        UUID requestId = reservations.get(id, actor).terms().request().id();
        Requests.Found request = requests.lock(requestId);
        Reservation reservation = reservations.lock(id).reservation();
        Money price = new Money(handOver.priceCents() == null ? 0 : handOver.priceCents());
        checkCode(id, requestId, handOver.trackingCode());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (mayBeHandedOver(reservation)) {
            prices.check(reservation.terms().device().id(), price);
            consents.require(reservation, Boolean.TRUE.equals(handOver.faultsAccepted()), at, actor);
        }
        reservations.change(
                id,
                actor,
                null,
                one -> one instanceof Reservation.Prepared prepared ? List.of(prepared.deliver(price, at)) : List.of());
        if (request.request() instanceof Request.Granted granted) {
            requests.change(requestId, actor, null, _ -> List.of(granted.serve(at)));
        }
        households.release(requestId);
        requests.touch(requestId, at);
        return HttpResponse.noContent();
    }

    private void checkCode(UUID id, UUID requestId, String code) {
        if (!households.isCodeOf(requestId, code) && !proxies.isCodeOf(id, code)) {
            throw new Refusal(RedistributionRefusal.WRONG_CODE, "Ask the household for the code it was given.");
        }
    }

    /** Whether it is prepared; a repetition finds it delivered. */
    private static boolean mayBeHandedOver(Reservation reservation) {
        return switch (reservation) {
            case Reservation.Prepared _ -> true;
            case Reservation.Delivered _ -> false;
            case Reservation.Reserved _ ->
                throw new Refusal(RedistributionRefusal.NOT_POSSIBLE, "The workshop prepares the device first.");
            case Reservation.Released _, Reservation.Returned _ ->
                throw new Refusal(RedistributionRefusal.NOT_POSSIBLE, "The reservation has ended.");
        };
    }
}
