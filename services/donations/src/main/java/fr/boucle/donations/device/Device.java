package fr.boucle.donations.device;

import fr.boucle.donations.DonationRefusal;
import fr.boucle.donations.device.DeviceEvent.DeviceDescribed;
import fr.boucle.donations.device.DeviceEvent.DeviceHandedOver;
import fr.boucle.donations.device.DeviceEvent.DeviceListed;
import fr.boucle.donations.device.DeviceEvent.DeviceReassigned;
import fr.boucle.donations.device.DeviceEvent.DeviceSentToWaste;
import fr.boucle.donations.device.DeviceEvent.DeviceWithdrawn;
import fr.boucle.donations.device.DeviceEvent.OrientationOverruled;
import fr.boucle.donations.device.DeviceEvent.WasteMedium;
import fr.boucle.donations.law.Giveable;
import fr.boucle.donations.law.Orientation;
import fr.boucle.donations.law.Resale;
import fr.boucle.donations.law.RuleBook;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.web.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device of a donor, from its listing until custody passes on. */
public sealed interface Device {
    Asset asset();

    /** What its state is called. */
    default State state() {
        return switch (this) {
            case Listed _ -> State.LISTED;
            case Reassigned _ -> State.REASSIGNED;
            case Withdrawn _ -> State.WITHDRAWN;
            case HandedOver _ -> State.HANDED_OVER;
            case SentToWaste _ -> State.SENT_TO_WASTE;
        };
    }

    enum State {
        LISTED,
        REASSIGNED,
        WITHDRAWN,
        HANDED_OVER,
        SENT_TO_WASTE
    }

    /**
     * In its owner's hands, and to be given.
     *
     * @param lotId the lot it is in, when it is in one
     */
    record Listed(
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

        private Listed after(OrientationOverruled event) {
            return new Listed(asset, details, bearing.overruled(event.orientation(), event.reason()), lotId);
        }

        private Listed after(DeviceDescribed event) {
            return new Listed(
                    asset.described(event.description()),
                    event.description().details(),
                    bearing.proposed(event.proposal()),
                    lotId);
        }

        public DeviceHandedOver handOver(Cession cession, DataState dataState, Instant at) {
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

    /** Kept inside its own organisation. */
    record Reassigned(Asset asset, DeviceDetails details, Bearing bearing, String reasonCode) implements Device {}

    record Withdrawn(Asset asset, DeviceDetails details, Bearing bearing, String reasonCode) implements Device {}

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
                .build();
    }

    default Device on(DeviceEvent event) {
        return switch (this) {
            case Listed listed ->
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
            when event instanceof DeviceListed -> new Listed(back.asset(), back.details(), back.bearing(), null);
            case Withdrawn back
            when event instanceof DeviceListed -> new Listed(back.asset(), back.details(), back.bearing(), null);
            case Reassigned _, Withdrawn _, HandedOver _, SentToWaste _ -> throw impossible(event);
        };
    }

    /** What lists a device again that its owner had taken back: it keeps its code and its history. */
    default DeviceListed listAgain(Instant at) {
        return switch (this) {
            case Reassigned was -> list(was.asset(), was.bearing().orientation(), at);
            case Withdrawn was -> list(was.asset(), was.bearing().orientation(), at);
            case Listed _, HandedOver _, SentToWaste _ -> throw gone();
        };
    }

    /** How often custody has passed on. */
    default int hop() {
        return switch (this) {
            case Listed _, Reassigned _, Withdrawn _ -> 0;
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
