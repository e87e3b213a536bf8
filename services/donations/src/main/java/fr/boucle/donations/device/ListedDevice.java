package fr.boucle.donations.device;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.device.DeviceEvent.DeviceDescribed;
import fr.boucle.donations.device.DeviceEvent.DeviceHandedOver;
import fr.boucle.donations.device.DeviceEvent.DeviceReassigned;
import fr.boucle.donations.device.DeviceEvent.DeviceSentToWaste;
import fr.boucle.donations.device.DeviceEvent.DeviceWithdrawn;
import fr.boucle.donations.device.DeviceEvent.OrientationOverruled;
import fr.boucle.donations.device.DeviceEvent.WasteMedium;
import fr.boucle.donations.law.Giveable;
import fr.boucle.donations.law.Orientation;
import fr.boucle.donations.law.RuleBook;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.web.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device in its owner's hands, and to be given.
 *
 * @param lotId the lot it is in, when it is in one
 */
public record ListedDevice(
        Asset asset,
        DeviceDetails details,
        Bearing bearing,
        @Nullable UUID lotId) implements Device {
    public DeviceReassigned reassign(String reasonCode, Instant at) {
        return new DeviceReassigned(asset.id(), asset.owner(), reasonCode, at);
    }

    public DeviceWithdrawn withdraw(String reasonCode, Instant at) {
        return new DeviceWithdrawn(asset.id(), asset.owner(), reasonCode, at);
    }

    /** Whether that was decided already, in these words. */
    boolean isOverruled(Orientation orientation, String reason) {
        return bearing.orientation() == orientation && reason.equals(bearing.overruledBecause());
    }

    OrientationOverruled overrule(Orientation orientation, String reason) {
        return new OrientationOverruled(asset.id(), orientation, reason);
    }

    /** What a newer inventory changes: nothing while it is in a lot, for others have read what it is. */
    public Optional<DeviceDescribed> describe(Description told, RuleBook rules) {
        Description next = description().updatedBy(told);
        return lotId != null || next.equals(description())
                ? Optional.empty()
                : Optional.of(new DeviceDescribed(asset.id(), next, next.proposal(rules)));
    }

    /** Refuses what nobody may do to a device that is offered. */
    void mustBeInNoLot() {
        if (lotId != null) {
            throw new Refusal(DonationRefusal.DEVICE_IN_LOT, "Close the lot or change its draft first.");
        }
    }

    /** What the law looks at. */
    public Giveable giveable() {
        Hardware hardware = asset.hardware();
        return new Giveable(hardware.kind(), hardware.acquiredOn(), details.priceCents(), bearing.orientation());
    }

    Description description() {
        Hardware hardware = asset.hardware();
        return new Description(
                hardware.kind(),
                hardware.manufacturer(),
                hardware.model(),
                asset.assetTag(),
                hardware.acquiredOn(),
                details);
    }

    ListedDevice after(OrientationOverruled event) {
        return new ListedDevice(asset, details, bearing.overruled(event.orientation(), event.reason()), lotId);
    }

    ListedDevice after(DeviceDescribed event) {
        return new ListedDevice(
                asset.described(event.description()),
                event.description().details(),
                bearing.proposed(event.proposal()),
                lotId);
    }

    /** Custody passes on; with which device it had been, where its donor says so. */
    public DeviceHandedOver handOver(Cession cession, DataState dataState, @Nullable UUID formerId, Instant at) {
        return DeviceEventDeviceHandedOverBuilder.stagedBuilder()
                .deviceId(asset.id())
                .code(asset.code().value())
                .conventionId(cession.conventionId())
                .donorOrganisationId(asset.owner())
                .receiverOrganisationId(cession.taker())
                .communeCode(asset.communeCode())
                .legalBasis(cession.legalBasis())
                .resale(cession.resale())
                .dataState(dataState)
                .erasureDeadline(dataState == DataState.ERASURE_ENTRUSTED ? cession.erasureDeadline() : null)
                .device(asset.hardware())
                .massGrams(asset.mass().grams())
                .massSource(asset.massSource())
                .unidentifiedMedia(asset.unidentifiedMedia() == 0 ? null : asset.unidentifiedMedia())
                .formerDeviceId(formerId)
                .assetTag(asset.assetTag())
                .handedOverAt(at)
                .build();
    }

    DeviceSentToWaste sendToWaste(String reasonCode, Instant at) {
        Hardware hardware = asset.hardware();
        return DeviceEventDeviceSentToWasteBuilder.stagedBuilder()
                .deviceId(asset.id())
                .code(asset.code().value())
                .donorOrganisationId(asset.owner())
                .communeCode(asset.communeCode())
                .kind(hardware.kind())
                .manufacturer(hardware.manufacturer())
                .model(hardware.model())
                .massGrams(asset.mass().grams())
                .massSource(asset.massSource())
                .media(hardware.media().stream()
                        .map(medium -> new WasteMedium(medium.type(), medium.serialNumber()))
                        .toList())
                .dataBearing(asset.mayHoldData())
                .reasonCode(reasonCode)
                .sentAt(at)
                .build();
    }
}
