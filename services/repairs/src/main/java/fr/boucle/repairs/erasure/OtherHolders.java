package fr.boucle.repairs.erasure;

import fr.boucle.repairs.RepairRefusal;
import fr.boucle.repairs.device.Device;
import fr.boucle.repairs.device.DeviceFile;
import fr.boucle.repairs.device.DeviceRows;
import fr.boucle.repairs.device.Devices;
import fr.boucle.repairs.device.Medium;
import fr.boucle.web.Refusal;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/** A disk is in one device: where another one of the workshop has it inside, somebody says where it is. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
class OtherHolders {
    private final DeviceRows rows;
    private final Devices devices;

    OtherHolders(DeviceRows rows, Devices devices) {
        this.rows = rows;
        this.devices = devices;
    }

    /** Refuses a serial that is new to this device and stands in another. */
    void refuse(DeviceFile file, String serial) {
        if (file.medium(serial).filter(Medium::isInside).isPresent() || Medium.isHandle(serial)) {
            return;
        }
        List<String> others = rows.holders(file.organisationId(), Medium.normal(serial)).stream()
                .filter(holder -> !holder.deviceId().equals(file.deviceId()))
                .flatMap(holder -> devices.find(holder.deviceId(), file.organisationId()).stream())
                .filter(device -> isHere(device)
                        && device.file().medium(serial).filter(Medium::isInside).isPresent())
                .map(device -> device.file().origin().code())
                .toList();
        if (!others.isEmpty()) {
            throw new Refusal(
                    RepairRefusal.ELSEWHERE_TOO,
                    "It stands in " + String.join(", ", others)
                            + ": record its removal there first, where it comes from it. Else send seenHere true.");
        }
    }

    private static boolean isHere(Device device) {
        return switch (device) {
            case Device.OnBench _, Device.Expected _, Device.Ready _ -> true;
            case Device.Missing _, Device.Delivered _, Device.Scrapped _, Device.Alias _ -> false;
        };
    }
}
