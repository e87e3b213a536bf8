package fr.boucle.donations;

import fr.boucle.donations.Devices.Row;
import fr.boucle.donations.Devices.State;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.Mass;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device's row and its state are two forms of the same thing. */
final class DeviceRows {
    private DeviceRows() {}

    static Device state(Row row, DeviceDetails details) {
        Asset asset = asset(row, details);
        return switch (row.state()) {
            case LISTED -> new Device.Listed(asset, row.orientation());
            case REASSIGNED -> new Device.Reassigned(asset, Objects.requireNonNull(row.reasonCode()));
            case WITHDRAWN -> new Device.Withdrawn(asset, Objects.requireNonNull(row.reasonCode()));
            case HANDED_OVER -> new Device.HandedOver(asset, Objects.requireNonNull(row.conventionId()));
            case SENT_TO_WASTE -> new Device.SentToWaste(asset, Objects.requireNonNull(row.reasonCode()));
        };
    }

    /** The row of the next state. */
    static Row row(Row before, Device after, Instant at) {
        return switch (after) {
            case Device.Listed _ -> next(before, State.LISTED, 0, null, null, at);
            case Device.Reassigned r -> next(before, State.REASSIGNED, 0, null, r.reasonCode(), at);
            case Device.Withdrawn w -> next(before, State.WITHDRAWN, 0, null, w.reasonCode(), at);
            case Device.HandedOver h -> next(before, State.HANDED_OVER, 1, h.conventionId(), null, at);
            case Device.SentToWaste s -> next(before, State.SENT_TO_WASTE, 1, null, s.reasonCode(), at);
        };
    }

    /** The row outside its lot; its version is that of the change to come. */
    static Row outOfLot(Row r) {
        return next(r, r.version(), r.state(), r.hop(), null, r.conventionId(), r.reasonCode(), r.changedAt());
    }

    private static Row next(
            Row r, State state, int hop, @Nullable UUID conventionId, @Nullable String reasonCode, Instant at) {
        return next(r, r.version() + 1, state, hop, r.lotId(), conventionId, reasonCode, at);
    }

    private static Asset asset(Row row, DeviceDetails details) {
        return new Asset(
                row.id(),
                new DeviceCode(row.code()),
                row.ownerId(),
                new Hardware(
                        row.kind(),
                        row.manufacturer(),
                        row.model(),
                        row.serialNumber(),
                        row.acquiredOn(),
                        details.processor(),
                        details.memoryMegabytes(),
                        details.media(),
                        details.batteryHealthPercent()),
                row.assetTag(),
                new Mass(row.massGrams()),
                row.massSource(),
                row.communeCode(),
                details.unidentifiedMedia());
    }

    private static Row next(
            Row r,
            long version,
            State state,
            int hop,
            @Nullable UUID lotId,
            @Nullable UUID conventionId,
            @Nullable String reasonCode,
            Instant at) {
        return new Row(
                r.id(),
                version,
                hop,
                r.code(),
                r.ownerId(),
                r.identity(),
                r.inventoryId(),
                state,
                r.kind(),
                r.manufacturer(),
                r.model(),
                r.serialNumber(),
                r.assetTag(),
                r.acquiredOn(),
                r.details(),
                r.massGrams(),
                r.massSource(),
                r.communeCode(),
                r.orientation(),
                r.proposed(),
                r.proposalReasons(),
                r.overruledBecause(),
                lotId,
                conventionId,
                reasonCode,
                r.listedAt(),
                at);
    }
}
