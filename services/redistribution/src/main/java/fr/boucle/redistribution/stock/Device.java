package fr.boucle.redistribution.stock;

import static fr.boucle.redistribution.stock.DeviceEvent.DeviceDelivered;
import static fr.boucle.redistribution.stock.DeviceEvent.DevicePrepared;
import static fr.boucle.redistribution.stock.DeviceEvent.DeviceReserved;
import static fr.boucle.redistribution.stock.DeviceEvent.DeviceReturned;
import static fr.boucle.redistribution.stock.DeviceEvent.DeviceSentBack;
import static fr.boucle.redistribution.stock.DeviceEvent.ReservationReleased;

import java.time.Instant;

/** Where a device is, as far as redistribution holds it. The hop counts how often custody has passed on. */
public sealed interface Device {
    Equipment equipment();

    int hop();

    record InStock(Equipment equipment, int hop) implements Device {
        /** Its workshop has it at the bench again. */
        public DeviceSentBack sendBack(ShelfReason reason, Instant at) {
            return new DeviceSentBack(equipment.id(), equipment.code(), equipment.organisation(), reason, at);
        }
    }

    record Reserved(Equipment equipment, int hop) implements Device {}

    record WithHousehold(Equipment equipment, int hop) implements Device {}

    record WithStructure(Equipment equipment, int hop) implements Device {}

    /** Returned or sent back to the workshop that made it ready; it comes again with a new {@code DeviceReady}. */
    record InWorkshop(Equipment equipment, int hop) implements Device {}

    default Device on(DeviceEvent event) {
        return switch (this) {
            case InStock _ ->
                switch (event) {
                    case DeviceReserved _ -> new Reserved(equipment(), hop());
                    case DeviceSentBack _ -> new InWorkshop(equipment(), hop() + 1);
                    case DevicePrepared _, ReservationReleased _, DeviceDelivered _, DeviceReturned _ ->
                        throw impossible(event);
                };
            case Reserved _ ->
                switch (event) {
                    case DevicePrepared _ -> this;
                    case ReservationReleased _ -> new InStock(equipment(), hop());
                    case DeviceDelivered delivered -> with(delivered.recipient());
                    case DeviceReserved _, DeviceReturned _, DeviceSentBack _ -> throw impossible(event);
                };
            case WithHousehold _, WithStructure _ ->
                switch (event) {
                    case DeviceReturned _ -> new InWorkshop(equipment(), hop() + 1);
                    case DeviceReserved _, DevicePrepared _, ReservationReleased _ -> throw impossible(event);
                    case DeviceDelivered _, DeviceSentBack _ -> throw impossible(event);
                };
            case InWorkshop _ -> throw impossible(event);
        };
    }

    private Device with(Recipient recipient) {
        return switch (recipient) {
            case HOUSEHOLD -> new WithHousehold(equipment(), hop() + 1);
            case STRUCTURE -> new WithStructure(equipment(), hop() + 1);
        };
    }

    private IllegalStateException impossible(DeviceEvent event) {
        return new IllegalStateException(getClass() + " has no " + event.getClass());
    }
}
