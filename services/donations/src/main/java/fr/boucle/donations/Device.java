package fr.boucle.donations;

import fr.boucle.donations.DeviceEvent.DeviceHandedOver;
import fr.boucle.donations.DeviceEvent.DeviceListed;
import fr.boucle.donations.DeviceEvent.DeviceReassigned;
import fr.boucle.donations.DeviceEvent.DeviceSentToWaste;
import fr.boucle.donations.DeviceEvent.DeviceWithdrawn;
import fr.boucle.donations.DeviceEvent.WasteMedium;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device of a donor, from its listing until custody passes on. */
sealed interface Device {
    Asset asset();

    record Listed(Asset asset, Orientation orientation) implements Device {
        DeviceReassigned reassign(String reasonCode, Instant at) {
            return new DeviceReassigned(asset.id(), asset.owner(), reasonCode, at);
        }

        DeviceWithdrawn withdraw(String reasonCode, Instant at) {
            return new DeviceWithdrawn(asset.id(), asset.owner(), reasonCode, at);
        }

        DeviceHandedOver handOver(Cession cession, DataState dataState, Instant at) {
            return new DeviceHandedOver(
                    asset.id(),
                    asset.code().value(),
                    cession.conventionId(),
                    asset.owner(),
                    cession.taker(),
                    asset.communeCode(),
                    cession.legalBasis(),
                    cession.resale(),
                    dataState,
                    dataState == DataState.ERASURE_ENTRUSTED ? cession.erasureDeadline() : null,
                    asset.hardware(),
                    asset.mass().grams(),
                    asset.massSource(),
                    asset.unidentifiedMedia() == 0 ? null : asset.unidentifiedMedia(),
                    at);
        }

        DeviceSentToWaste sendToWaste(String reasonCode, Instant at) {
            Hardware hardware = asset.hardware();
            return new DeviceSentToWaste(
                    asset.id(),
                    asset.code().value(),
                    asset.owner(),
                    asset.communeCode(),
                    hardware.kind(),
                    hardware.manufacturer(),
                    hardware.model(),
                    asset.mass().grams(),
                    asset.massSource(),
                    hardware.media().stream()
                            .map(medium -> new WasteMedium(medium.type(), medium.serialNumber()))
                            .toList(),
                    asset.mayHoldData(),
                    reasonCode,
                    at);
        }
    }

    /** Kept inside its own organisation. */
    record Reassigned(Asset asset, String reasonCode) implements Device {}

    record Withdrawn(Asset asset, String reasonCode) implements Device {}

    record HandedOver(Asset asset, UUID conventionId) implements Device {}

    record SentToWaste(Asset asset, String reasonCode) implements Device {}

    /**
     * The terms under which a device changes hands, from its convention.
     *
     * @param erasureDeadline the day by which an entrusted erasure is proved
     */
    record Cession(
            UUID conventionId,
            UUID taker,
            String legalBasis,
            Resale resale,
            @Nullable LocalDate erasureDeadline) {}

    /** The event by which a device enters. */
    static DeviceListed list(Asset asset, Orientation orientation, Instant at) {
        Hardware hardware = asset.hardware();
        return new DeviceListed(
                asset.id(),
                asset.code().value(),
                asset.owner(),
                hardware.kind(),
                hardware.manufacturer(),
                hardware.model(),
                hardware.acquiredOn(),
                asset.mass().grams(),
                asset.massSource(),
                orientation,
                asset.communeCode(),
                at);
    }

    default Device on(DeviceEvent event) {
        return switch (this) {
            case Listed listed ->
                switch (event) {
                    case DeviceReassigned e -> new Reassigned(listed.asset(), e.reasonCode());
                    case DeviceWithdrawn e -> new Withdrawn(listed.asset(), e.reasonCode());
                    case DeviceHandedOver e -> new HandedOver(listed.asset(), e.conventionId());
                    case DeviceSentToWaste e -> new SentToWaste(listed.asset(), e.reasonCode());
                    case DeviceListed _ -> throw impossible(event);
                };
            case Reassigned _, Withdrawn _, HandedOver _, SentToWaste _ -> throw impossible(event);
        };
    }

    private IllegalStateException impossible(DeviceEvent event) {
        return new IllegalStateException(
                getClass().getSimpleName() + " knows no " + event.getClass().getSimpleName());
    }
}
