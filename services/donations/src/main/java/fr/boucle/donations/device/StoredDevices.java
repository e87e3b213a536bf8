package fr.boucle.donations.device;

import fr.boucle.donations.law.OrientationRules;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.donations.reading.KindFacts;
import fr.boucle.donations.reading.Reason;
import fr.boucle.messaging.EventJson;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.Mass;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A device's row and its state are two forms of the same thing. */
@Singleton
class StoredDevices {
    private final EventJson json;

    StoredDevices(EventJson json) {
        this.json = json;
    }

    /** The form in which reasons are kept. */
    @Serdeable
    record ReasonList(List<Reason> reasons) {}

    Device device(DeviceRow row) {
        DeviceDetails details = details(row);
        Asset asset = asset(row, details);
        return switch (row.state()) {
            case LISTED -> new ListedDevice(asset, details, bearing(row), row.lotId());
            case REASSIGNED ->
                new Device.Reassigned(asset, details, bearing(row), Objects.requireNonNull(row.reasonCode()));
            case WITHDRAWN ->
                new Device.Withdrawn(asset, details, bearing(row), Objects.requireNonNull(row.reasonCode()));
            case HANDED_OVER -> new Device.HandedOver(asset, Objects.requireNonNull(row.conventionId()));
            case SENT_TO_WASTE -> new Device.SentToWaste(asset, Objects.requireNonNull(row.reasonCode()));
        };
    }

    DeviceDetails details(DeviceRow row) {
        return json.read(row.details(), DeviceDetails.class);
    }

    Bearing bearing(DeviceRow row) {
        List<Reason> reasons =
                json.read(row.proposalReasons(), ReasonList.class).reasons();
        return new Bearing(
                row.orientation(), new OrientationRules.Proposal(row.proposed(), reasons), row.overruledBecause());
    }

    /** The first row of a device. */
    DeviceRow row(UUID id, DeviceCode code, DeviceEntry entry, Instant at) {
        Description told = entry.description();
        Mass declared = entry.declaredMass();
        return DeviceRowBuilder.stagedBuilder()
                .id(id)
                .version(0)
                .hop(0)
                .code(code.value())
                .ownerId(entry.owner())
                .identity(entry.identity())
                .inventoryId(entry.inventoryId())
                .state(DeviceState.LISTED)
                .kind(told.kind())
                .manufacturer(told.manufacturer())
                .model(told.model())
                .serialNumber(entry.serialNumber())
                .assetTag(told.assetTag())
                .acquiredOn(told.acquiredOn())
                .details(json.write(told.details()))
                .massGrams((declared == null ? KindFacts.referenceMass(told.kind()) : declared).grams())
                .massSource(declared == null ? MassSource.REFERENCE : MassSource.DECLARED)
                .communeCode(entry.communeCode())
                .orientation(entry.proposal().orientation())
                .proposed(entry.proposal().orientation())
                .proposalReasons(json.write(new ReasonList(entry.proposal().reasons())))
                .overruledBecause(null)
                .lotId(null)
                .conventionId(null)
                .reasonCode(null)
                .listedAt(at)
                .changedAt(at)
                .build();
    }

    /** The row of the next state. */
    DeviceRow next(DeviceRow before, Device after, long version, Instant at) {
        DeviceRowBuilder next = DeviceRowBuilder.builder(before)
                .version(version)
                .hop(after.hop())
                .state(after.state())
                .changedAt(at);
        return switch (after) {
            case ListedDevice listed -> describe(next, listed).reasonCode(null).build();
            case Device.Reassigned reassigned ->
                next.lotId(null).reasonCode(reassigned.reasonCode()).build();
            case Device.Withdrawn withdrawn ->
                next.lotId(null).reasonCode(withdrawn.reasonCode()).build();
            case Device.HandedOver given ->
                next.conventionId(given.conventionId()).build();
            case Device.SentToWaste waste -> next.reasonCode(waste.reasonCode()).build();
        };
    }

    private DeviceRowBuilder describe(DeviceRowBuilder next, ListedDevice listed) {
        Asset asset = listed.asset();
        Hardware hardware = asset.hardware();
        Bearing bearing = listed.bearing();
        return next.kind(hardware.kind())
                .manufacturer(hardware.manufacturer())
                .model(hardware.model())
                .assetTag(asset.assetTag())
                .acquiredOn(hardware.acquiredOn())
                .details(json.write(listed.details()))
                .massGrams(asset.mass().grams())
                .orientation(bearing.orientation())
                .proposed(bearing.proposed().orientation())
                .proposalReasons(json.write(new ReasonList(bearing.proposed().reasons())))
                .overruledBecause(bearing.overruledBecause());
    }

    private static Asset asset(DeviceRow row, DeviceDetails details) {
        Description described =
                new Description(row.kind(), row.manufacturer(), row.model(), row.assetTag(), row.acquiredOn(), details);
        return new Asset(
                row.id(),
                new DeviceCode(row.code()),
                row.ownerId(),
                Hardware.of(described, row.serialNumber()),
                row.assetTag(),
                new Mass(row.massGrams()),
                row.massSource(),
                row.communeCode(),
                details.unidentifiedMedia());
    }
}
