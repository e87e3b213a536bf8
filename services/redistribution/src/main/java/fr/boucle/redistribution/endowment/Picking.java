package fr.boucle.redistribution.endowment;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.stock.Device;
import fr.boucle.redistribution.stock.Devices;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.redistribution.territory.Distances;
import fr.boucle.redistribution.territory.Territory;
import fr.boucle.values.DeviceKind;
import fr.boucle.web.Refusal;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which devices a structure gets: the nearest, then those that are ready the longest; none on which a test failed. */
@Singleton
class Picking {
    private final Devices devices;
    private final Territory territory;

    Picking(Devices devices, Territory territory) {
        this.devices = devices;
        this.territory = territory;
    }

    /** As many as are granted, locked until the transaction ends. */
    List<Equipment> pick(Numbers granted, String communeCode) {
        Distances distances = territory.distances();
        List<Equipment> stock = devices.stock();
        return granted.byKind().entrySet().stream()
                .flatMap(one -> nearest(stock, one.getKey(), one.getValue(), communeCode, distances))
                .sorted(Comparator.comparing(Equipment::id))
                .map(this::locked)
                .toList();
    }

    private static Stream<Equipment> nearest(
            List<Equipment> stock, DeviceKind kind, int number, String communeCode, Distances distances) {
        List<Equipment> found = stock.stream()
                .filter(device -> device.kind() == kind)
                .filter(device -> device.condition().proved().failed().isEmpty())
                .sorted(Comparator.comparingInt(
                                (Equipment device) -> distances.steps(communeCode, device.communeCode()))
                        .thenComparing(Equipment::readyAt)
                        .thenComparing(Equipment::id))
                .limit(number)
                .toList();
        if (found.size() < number) {
            throw new Refusal(
                    RedistributionRefusal.DEVICE_NOT_FREE,
                    "Only " + found.size() + " of " + kind + " have nothing that fails: give fewer.");
        }
        return found.stream();
    }

    private Equipment locked(Equipment device) {
        return devices.lock(device.id())
                .filter(Device.InStock.class::isInstance)
                .map(Device::equipment)
                .orElseThrow(() -> new Refusal(
                        RedistributionRefusal.DEVICE_NOT_FREE,
                        "Somebody was promised " + device.code() + " meanwhile: decide again."));
    }
}
