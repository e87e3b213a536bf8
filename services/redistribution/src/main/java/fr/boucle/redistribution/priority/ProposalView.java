package fr.boucle.redistribution.priority;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.boucle.redistribution.stock.Equipment;
import fr.boucle.values.DeviceKind;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device for a request.
 *
 * @param proposed whether the matching gives this one, with every request served in its turn
 * @param distance 0 in the same commune, then 1 for every ten kilometres begun; by département while no communes are
 *     loaded: 5 in the same, 30 beyond
 * @param accessible whether it is accessible equipment
 * @param missingAccessories how many wanted accessories it lacks
 */
@Serdeable
record ProposalView(
        UUID deviceId,
        String code,
        @JsonUnwrapped Machine machine,
        boolean proposed,
        int distance,
        int missingAccessories,
        boolean accessible) {
    /**
     * What it is.
     *
     * @param failed functions that fail on it, and go with it named
     * @param untested functions that nobody tried
     */
    @Serdeable
    record Machine(
            DeviceKind kind,
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable Integer memoryMegabytes,
            String grade,
            List<String> failed,
            List<String> untested) {
        static Machine of(Equipment device) {
            Equipment.Model built = device.machine();
            Equipment.Proved proved = device.condition().proved();
            return new Machine(
                    built.kind(),
                    built.manufacturer(),
                    built.model(),
                    built.memoryMegabytes(),
                    device.grade(),
                    proved.failed(),
                    proved.untested());
        }
    }

    static ProposalView of(Fit fit, boolean proposed) {
        Equipment device = fit.device();
        return new ProposalView(
                device.id(),
                device.code(),
                Machine.of(device),
                proposed,
                fit.distance(),
                fit.missing(),
                AccessibleEquipment.isAmong(device.accessories()));
    }
}
