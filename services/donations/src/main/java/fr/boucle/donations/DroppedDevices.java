package fr.boucle.donations;

import fr.boucle.donations.reading.Condition;
import fr.boucle.donations.reading.DeviceDetails;
import fr.boucle.messaging.EventJson;
import fr.boucle.values.DeviceCode;
import fr.boucle.values.Ids;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Enters a dropped device: listed and in custody of the association in one step, so that its workshop expects it. */
@Singleton
class DroppedDevices {
    private static final String GIFT = "Don d'un particulier (Code civil, art. 931 et suivants : don manuel)";

    private final Devices devices;
    private final LegalChecks checks;
    private final EventJson json;
    private final InstantSource clock;
    private final Duration erasure;
    private final SecureRandom random = new SecureRandom();

    DroppedDevices(
            Devices devices,
            LegalChecks checks,
            EventJson json,
            InstantSource clock,
            @Value("${boucle.donations.erasure-days:30}") int erasureDays) {
        this.devices = devices;
        this.checks = checks;
        this.json = json;
        this.clock = clock;
        this.erasure = Duration.ofDays(erasureDays);
    }

    Devices.Row known(UUID deviceId) {
        return devices.lock(deviceId).orElseThrow();
    }

    Devices.Row enter(UUID dropOff, DroppedDevice dropped, Organisation taker, String actor) {
        Instant now = clock.instant();
        Devices.Row row = row(dropOff, dropped, taker, now);
        Device.Listed listed = new Device.Listed(devices.state(row).asset(), Orientation.REUSE);
        devices.list(row, Device.list(listed.asset(), listed.orientation(), now), actor);
        DataState data = dropped.isWithoutMedia() ? DataState.MEDIA_REMOVED : DataState.ERASURE_ENTRUSTED;
        Device.Cession cession = new Device.Cession(
                dropOff, taker.id(), GIFT, Resale.FREE, checks.day().plusDays(erasure.toDays()));
        return devices.change(row, listed, listed.handOver(cession, data, now), now, actor);
    }

    private Devices.Row row(UUID dropOff, DroppedDevice dropped, Organisation taker, Instant now) {
        Long weighed = dropped.massGrams();
        return new Devices.Row(
                Ids.next(),
                0,
                0,
                DeviceCode.draw(random).value(),
                taker.id(),
                "drop-off:" + dropOff,
                null,
                Devices.State.LISTED,
                dropped.kind(),
                dropped.manufacturer().label(),
                dropped.model() == null ? "inconnu" : dropped.model(),
                dropped.serialNumber(),
                null,
                null,
                json.write(details(dropped)),
                weighed == null ? dropped.kind().referenceMass().grams() : weighed,
                weighed == null ? MassSource.REFERENCE : MassSource.DECLARED,
                taker.communeCode(),
                Orientation.REUSE,
                Orientation.REUSE,
                json.write(new InventoryRows.ReasonList(List.of())),
                null,
                null,
                null,
                null,
                now,
                now);
    }

    private static DeviceDetails details(DroppedDevice dropped) {
        return new DeviceDetails(
                null,
                null,
                Condition.UNKNOWN,
                null,
                null,
                dropped.known(),
                dropped.unidentified(),
                null,
                List.of(),
                null,
                null);
    }
}
