package fr.boucle.redistribution.reservation;

import fr.boucle.redistribution.RedistributionRefusal;
import fr.boucle.redistribution.reference.Json;
import fr.boucle.redistribution.reference.ReferenceFiles;
import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.stock.Devices;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.values.DeviceKind;
import fr.boucle.values.Money;
import fr.boucle.web.Refusal;
import io.micronaut.core.type.Argument;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What may be asked for a device: nothing where the convention forbids resale, else at most the solidarity price's cap of
 * its kind, with tax, in force on the day (décret n° 2022-1413). A desktop's cap is that of a desktop with screen, keyboard
 * and mouse.
 */
@Singleton
class Prices {
    private static final Set<String> WHOLE_DESKTOP = Set.of("SCREEN", "KEYBOARD", "MOUSE");

    private final Devices devices;
    private final RulesInForce rules;
    private final Json json;

    Prices(Devices devices, RulesInForce rules, Json json) {
        this.devices = devices;
        this.rules = rules;
        this.json = json;
    }

    void check(UUID deviceId, Money price) {
        if (price.cents() == 0) {
            return;
        }
        Equipment device = devices.find(deviceId).orElseThrow().equipment();
        Money most = cap(device, caps());
        if (price.compareTo(most) > 0) {
            throw new Refusal(
                    RedistributionRefusal.PRICE_NOT_ALLOWED, "At most " + most.cents() + " cents for this device.");
        }
    }

    Map<DeviceKind, Long> caps() {
        return rules.inForce(ReferenceFiles.PRICE_CAPS, this::read).orElse(Map.of());
    }

    Map<DeviceKind, Long> read(String content) {
        return json.read(content, Argument.mapOf(DeviceKind.class, Long.class));
    }

    static Money cap(Equipment device, Map<DeviceKind, Long> caps) {
        boolean whole = device.accessories().containsAll(parts(device.kind()));
        if (device.resale() == Equipment.Resale.NONE || !whole) {
            return new Money(0);
        }
        return new Money(Optional.ofNullable(caps.get(device.kind())).orElse(0L));
    }

    /** What has to come with it for its cap to be that of the decree. */
    private static Set<String> parts(DeviceKind kind) {
        return switch (kind) {
            case DESKTOP -> WHOLE_DESKTOP;
            case LAPTOP, ALL_IN_ONE, TABLET, SMARTPHONE, SCREEN, PRINTER, MULTIFUNCTION, SERVER, NETWORK, OTHER ->
                Set.of();
        };
    }
}
