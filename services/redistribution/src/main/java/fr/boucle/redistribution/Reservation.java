package fr.boucle.redistribution;

import static fr.boucle.redistribution.DeviceEvent.DeviceDelivered;
import static fr.boucle.redistribution.DeviceEvent.DevicePrepared;
import static fr.boucle.redistribution.DeviceEvent.DeviceReserved;
import static fr.boucle.redistribution.DeviceEvent.DeviceReturned;
import static fr.boucle.redistribution.DeviceEvent.ReservationReleased;

import fr.boucle.values.Money;
import java.time.Instant;
import java.util.UUID;

/** One device for one household: made by a decision, ended by the hand-over or a release. */
sealed interface Reservation {
    Terms terms();

    /**
     * What a reservation binds.
     *
     * @param organisation the structure that hands over
     * @param workshop the organisation that holds and prepares the device
     */
    record Terms(
            UUID id,
            UUID deviceId,
            String deviceCode,
            UUID requestId,
            String reference,
            String area,
            UUID organisation,
            UUID workshop,
            Instant reservedAt,
            Instant expiresAt) {
        DeviceReserved reserved() {
            return new DeviceReserved(deviceId, deviceCode, id, reference, area, organisation, expiresAt, reservedAt);
        }
    }

    /** Made and not ended: at most one of a device and one of a request, by unique keys. */
    sealed interface Live extends Reservation {
        default ReservationReleased release(String reasonCode, Instant at) {
            return new ReservationReleased(terms().deviceId(), terms().deviceCode(), terms().id(), reasonCode, at);
        }
    }

    record Reserved(Terms terms) implements Live {
        DevicePrepared prepare(Instant at) {
            return new DevicePrepared(terms.deviceId(), at);
        }
    }

    record Prepared(Terms terms) implements Live {
        DeviceDelivered deliver(Money price, Instant at) {
            return new DeviceDelivered(
                    terms.deviceId(),
                    terms.deviceCode(),
                    terms.id(),
                    terms.reference(),
                    terms.area(),
                    terms.organisation(),
                    price.cents(),
                    at);
        }
    }

    record Delivered(Terms terms) implements Reservation {
        DeviceReturned comeBack(String reasonCode, boolean exchange, Instant at) {
            return new DeviceReturned(
                    terms.deviceId(),
                    terms.deviceCode(),
                    terms.id(),
                    terms.workshop(),
                    reasonCode,
                    exchange ? true : null,
                    at);
        }
    }

    record Released(Terms terms) implements Reservation {}

    record Returned(Terms terms) implements Reservation {}

    default Reservation on(DeviceEvent event) {
        return switch (this) {
            case Reserved _ ->
                switch (event) {
                    case DevicePrepared _ -> new Prepared(terms());
                    case ReservationReleased _ -> new Released(terms());
                    case DeviceReserved _, DeviceDelivered _, DeviceReturned _ -> throw impossible(event);
                };
            case Prepared _ ->
                switch (event) {
                    case ReservationReleased _ -> new Released(terms());
                    case DeviceDelivered _ -> new Delivered(terms());
                    case DeviceReserved _, DevicePrepared _, DeviceReturned _ -> throw impossible(event);
                };
            case Delivered _ ->
                switch (event) {
                    case DeviceReturned _ -> new Returned(terms());
                    case DeviceReserved _, DevicePrepared _, ReservationReleased _, DeviceDelivered _ ->
                        throw impossible(event);
                };
            case Released _, Returned _ -> throw impossible(event);
        };
    }

    private IllegalStateException impossible(DeviceEvent event) {
        return new IllegalStateException(
                getClass().getSimpleName() + " has no " + event.getClass().getSimpleName());
    }
}
