package fr.boucle.donations.dropoff;

import fr.boucle.donations.device.Asset;
import fr.boucle.donations.device.Cession;
import fr.boucle.donations.device.DataState;
import fr.boucle.donations.device.DeviceEntry;
import fr.boucle.donations.device.DeviceEvent.DeviceHandedOver;
import fr.boucle.donations.device.Devices;
import fr.boucle.donations.device.ListedDevice;
import fr.boucle.donations.law.LegalChecks;
import fr.boucle.donations.law.Orientation;
import fr.boucle.donations.law.OrientationRules;
import fr.boucle.donations.law.Resale;
import fr.boucle.donations.organisation.Organisation;
import fr.boucle.values.Mass;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Enters a dropped device: listed and in custody of the association in one step, so that its workshop expects it. */
@Singleton
class DroppedDevices {
    private static final String GIFT = "Don d'un particulier (Code civil, art. 931 et suivants : don manuel)";

    private final Devices devices;
    private final LegalChecks checks;
    private final InstantSource clock;
    private final int erasureDays;

    DroppedDevices(
            Devices devices,
            LegalChecks checks,
            InstantSource clock,
            @Value("${boucle.donations.erasure-days:30}") int erasureDays) {
        this.devices = devices;
        this.checks = checks;
        this.clock = clock;
        this.erasureDays = erasureDays;
    }

    /** The device as it is now. */
    Asset enter(UUID dropOff, DropOffCommand dropped, Organisation taker, String actor) {
        Long weighed = dropped.massGrams();
        ListedDevice listed = devices.list(
                new DeviceEntry(
                        taker.id(),
                        "drop-off:" + dropOff,
                        null,
                        dropped.description(),
                        dropped.serialNumber(),
                        weighed == null ? null : new Mass(weighed),
                        taker.communeCode(),
                        new OrientationRules.Proposal(Orientation.REUSE, List.of())),
                actor);
        DataState data = dropped.isWithoutMedia() ? DataState.MEDIA_REMOVED : DataState.ERASURE_ENTRUSTED;
        Cession cession =
                new Cession(dropOff, taker.id(), GIFT, Resale.FREE, checks.day().plusDays(erasureDays));
        DeviceHandedOver event = listed.handOver(cession, data, null, clock.instant());
        return devices.react(listed.asset().id(), actor, _ -> List.of(event))
                .device()
                .asset();
    }
}
