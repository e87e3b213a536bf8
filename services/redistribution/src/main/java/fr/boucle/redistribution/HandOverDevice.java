package fr.boucle.redistribution;

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
    private final Prices prices;
    private final InstantSource clock;

    HandOverDevice(
            Requests requests, Reservations reservations, Households households, Prices prices, InstantSource clock) {
        this.requests = requests;
        this.reservations = reservations;
        this.households = households;
        this.prices = prices;
        this.clock = clock;
    }

    /**
     * The hand-over.
     *
     * @param trackingCode said by the household: it stands for its signature
     * @param priceCents solidarity price paid, with tax; absent: free
     */
    @Serdeable
    record HandOver(
            @NotBlank @Size(max = 40) String trackingCode,
            @Min(0) @Max(100_000) @Nullable Long priceCents) {
        @Override
        public String toString() {
            return "HandOver";
        }
    }

    @Operation(
            summary = "Hand the device over to the household",
            description =
                    "The household's tracking code is the proof. The price lies within the dated caps of CG3P L3212-2"
                            + " and only where the convention allows resale. Repeatable.")
    @ApiResponse(responseCode = "204", description = "Delivered")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-tracking-code, price-not-allowed, not-possible-in-this-state (not prepared, or ended)")
    @Put
    @Transactional
    HttpResponse<?> handOver(UUID id, @Valid @Body HandOver handOver, @Parameter(hidden = true) Actor actor) {
        ReservationRow row = reservations.visible(id, actor);
        if (!households.isCodeOf(row.requestId(), handOver.trackingCode())) {
            throw new Refusal(RedistributionRefusal.WRONG_CODE, "Ask the household for the code it was given.");
        }
        Money price = new Money(handOver.priceCents() == null ? 0 : handOver.priceCents());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long _ = requests.change(row.requestId(), actor.signature(), request -> {
            reservations.change(id, actor.signature(), reservation -> deliver(reservation, price, at));
            return request.request() instanceof Request.Granted granted ? List.of(granted.serve(at)) : List.of();
        });
        long _ = households.release(row.requestId());
        long _ = requests.touch(row.requestId(), at);
        return HttpResponse.noContent();
    }

    private List<DeviceEvent> deliver(Reservation reservation, Money price, Instant at) {
        return switch (reservation) {
            case Reservation.Prepared prepared -> {
                prices.check(prepared.terms().deviceId(), price);
                yield List.of(prepared.deliver(price, at));
            }
            case Reservation.Delivered _ -> List.of();
            case Reservation.Reserved _ ->
                throw new Refusal(RedistributionRefusal.NOT_POSSIBLE, "The workshop prepares the device first.");
            case Reservation.Released _, Reservation.Returned _ ->
                throw new Refusal(RedistributionRefusal.NOT_POSSIBLE, "The reservation has ended.");
        };
    }
}
