package fr.boucle.donations.device;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.device.DeviceEvent.DeviceDescribed;
import fr.boucle.donations.device.DeviceEvent.DeviceHandedOver;
import fr.boucle.donations.device.DeviceEvent.DeviceListed;
import fr.boucle.donations.device.DeviceEvent.DeviceReassigned;
import fr.boucle.donations.device.DeviceEvent.DeviceSentToWaste;
import fr.boucle.donations.device.DeviceEvent.DeviceWithdrawn;
import fr.boucle.donations.device.DeviceEvent.OrientationOverruled;
import fr.boucle.donations.law.Orientation;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.web.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device of a donor, from its listing until custody passes on. */
public sealed interface Device
        permits ListedDevice, Device.Reassigned, Device.Withdrawn, Device.HandedOver, Device.SentToWaste {
    Asset asset();

    /** What its state is called. */
    default DeviceState state() {
        return switch (this) {
            case ListedDevice _ -> DeviceState.LISTED;
            case Reassigned _ -> DeviceState.REASSIGNED;
            case Withdrawn _ -> DeviceState.WITHDRAWN;
            case HandedOver _ -> DeviceState.HANDED_OVER;
            case SentToWaste _ -> DeviceState.SENT_TO_WASTE;
        };
    }

    /** Kept inside its own organisation. */
    record Reassigned(Asset asset, DeviceDetails details, Bearing bearing, String reasonCode) implements Device {}

    record Withdrawn(Asset asset, DeviceDetails details, Bearing bearing, String reasonCode) implements Device {}

    record HandedOver(Asset asset, UUID conventionId) implements Device {}

    record SentToWaste(Asset asset, String reasonCode) implements Device {}

    /** The event by which a device enters; with which it was, where it had been given and came back. */
    static DeviceListed list(Asset asset, Orientation orientation, @Nullable UUID formerId, Instant at) {
        Hardware hardware = asset.hardware();
        return DeviceEventDeviceListedBuilder.stagedBuilder()
                .deviceId(asset.id())
                .code(asset.code().value())
                .donorOrganisationId(asset.owner())
                .kind(hardware.kind())
                .manufacturer(hardware.manufacturer())
                .model(hardware.model())
                .acquiredOn(hardware.acquiredOn())
                .massGrams(asset.mass().grams())
                .massSource(asset.massSource())
                .orientation(orientation)
                .communeCode(asset.communeCode())
                .listedAt(at)
                .formerDeviceId(formerId)
                .build();
    }

    default Device on(DeviceEvent event) {
        return switch (this) {
            case ListedDevice listed ->
                switch (event) {
                    case OrientationOverruled e -> listed.after(e);
                    case DeviceDescribed e -> listed.after(e);
                    case DeviceReassigned e ->
                        new Reassigned(listed.asset(), listed.details(), listed.bearing(), e.reasonCode());
                    case DeviceWithdrawn e ->
                        new Withdrawn(listed.asset(), listed.details(), listed.bearing(), e.reasonCode());
                    case DeviceHandedOver e -> new HandedOver(listed.asset(), e.conventionId());
                    case DeviceSentToWaste e -> new SentToWaste(listed.asset(), e.reasonCode());
                    case DeviceListed _ -> throw impossible(event);
                };
            case Reassigned back
            when event instanceof DeviceListed -> new ListedDevice(back.asset(), back.details(), back.bearing(), null);
            case Withdrawn back
            when event instanceof DeviceListed -> new ListedDevice(back.asset(), back.details(), back.bearing(), null);
            case Reassigned _, Withdrawn _, HandedOver _, SentToWaste _ -> throw impossible(event);
        };
    }

    /** What lists a device again that its owner had taken back: it keeps its code and its history. */
    default DeviceListed listAgain(Instant at) {
        return switch (this) {
            case Reassigned was -> list(was.asset(), was.bearing().orientation(), null, at);
            case Withdrawn was -> list(was.asset(), was.bearing().orientation(), null, at);
            case ListedDevice _, HandedOver _, SentToWaste _ -> throw gone();
        };
    }

    /** How often custody has passed on. */
    default int hop() {
        return switch (this) {
            case ListedDevice _, Reassigned _, Withdrawn _ -> 0;
            case HandedOver _, SentToWaste _ -> 1;
        };
    }

    /** Why a device that is not listed any more cannot change. */
    default Refusal gone() {
        return new Refusal(DonationRefusal.DEVICE_NOT_LISTED, "The device is " + state() + ".");
    }

    private IllegalStateException impossible(DeviceEvent event) {
        return new IllegalStateException(
                getClass().getSimpleName() + " knows no " + event.getClass().getSimpleName());
    }
}
