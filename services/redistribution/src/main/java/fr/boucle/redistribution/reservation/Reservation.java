package fr.boucle.redistribution.reservation;

import static fr.boucle.redistribution.stock.DeviceEvent.DeviceDelivered;
import static fr.boucle.redistribution.stock.DeviceEvent.DevicePrepared;
import static fr.boucle.redistribution.stock.DeviceEvent.DeviceReserved;
import static fr.boucle.redistribution.stock.DeviceEvent.DeviceReturned;
import static fr.boucle.redistribution.stock.DeviceEvent.DeviceSentBack;
import static fr.boucle.redistribution.stock.DeviceEvent.ReservationReleased;

import fr.boucle.redistribution.stock.DeviceEvent;
import fr.boucle.redistribution.stock.Recipient;
import fr.boucle.values.Money;
import java.time.Instant;
import java.util.UUID;

/** One device for one household, or for one structure: made by a decision, ended by the hand-over or a release. */
public sealed interface Reservation {
    Terms terms();

    /** What a reservation binds, and for how long. */
    record Terms(UUID id, Held device, For request, Instant reservedAt, Instant expiresAt) {
        DeviceReserved reserved() {
            return new DeviceReserved(
                    device.id(),
                    device.code(),
                    id,
                    request.reference(),
                    request.area(),
                    request.structure(),
                    request.recipient(),
                    expiresAt,
                    reservedAt);
        }
    }

    /** The device, and the workshop that holds and prepares it. */
    record Held(UUID id, String code, UUID workshop) {}

    /** What it is promised to: a household's request, or what a structure asked for itself; the area it is told by; the structure. */
    record For(UUID id, String reference, String area, UUID structure, Recipient recipient) {
        public boolean isHousehold() {
            return recipient == Recipient.HOUSEHOLD;
        }
    }

    /** Made and not ended: at most one of a device and one of a request, by unique keys. */
    sealed interface Live extends Reservation {
        default ReservationReleased release(String reasonCode, Instant at) {
            return new ReservationReleased(
                    terms().device().id(), terms().device().code(), terms().id(), reasonCode, at);
        }
    }

    record Reserved(Terms terms) implements Live {
        DevicePrepared prepare(Instant at) {
            return new DevicePrepared(terms.device().id(), at);
        }
    }

    record Prepared(Terms terms) implements Live {
        public DeviceDelivered deliver(Money price, Instant at) {
            return new DeviceDelivered(
                    terms.device().id(),
                    terms.device().code(),
                    terms.id(),
                    terms.request().reference(),
                    terms.request().area(),
                    terms.request().structure(),
                    terms.request().recipient(),
                    price.cents(),
                    at);
        }
    }

    record Delivered(Terms terms, Money price) implements Reservation {
        public DeviceReturned comeBack(String reasonCode, boolean exchange, Instant at) {
            return new DeviceReturned(
                    terms.device().id(),
                    terms.device().code(),
                    terms.id(),
                    terms.device().workshop(),
                    reasonCode,
                    exchange ? true : null,
                    at);
        }
    }

    record Released(Terms terms, String reasonCode) implements Reservation {}

    record Returned(Terms terms, Money price, String reasonCode) implements Reservation {}

    default Reservation on(DeviceEvent event) {
        return switch (this) {
            case Reserved _ ->
                switch (event) {
                    case DevicePrepared _ -> new Prepared(terms());
                    case ReservationReleased released -> new Released(terms(), released.reasonCode());
                    case DeviceReserved _, DeviceDelivered _, DeviceReturned _, DeviceSentBack _ ->
                        throw impossible(event);
                };
            case Prepared _ ->
                switch (event) {
                    case ReservationReleased released -> new Released(terms(), released.reasonCode());
                    case DeviceDelivered delivered -> new Delivered(terms(), new Money(delivered.priceCents()));
                    case DeviceReserved _, DevicePrepared _, DeviceReturned _, DeviceSentBack _ ->
                        throw impossible(event);
                };
            case Delivered(Terms _, Money price) ->
                switch (event) {
                    case DeviceReturned returned -> new Returned(terms(), price, returned.reasonCode());
                    case DeviceReserved _, DevicePrepared _, ReservationReleased _ -> throw impossible(event);
                    case DeviceDelivered _, DeviceSentBack _ -> throw impossible(event);
                };
            case Released _, Returned _ -> throw impossible(event);
        };
    }

    private IllegalStateException impossible(DeviceEvent event) {
        return new IllegalStateException(
                getClass().getSimpleName() + " has no " + event.getClass().getSimpleName());
    }
}
