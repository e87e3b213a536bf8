package fr.boucle.donations.device;

import fr.boucle.values.Nameplate;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Machines by their plate, whoever listed them: whether one came in before is told, never whose it was. */
@Singleton
@Transactional(propagation = Propagation.MANDATORY)
public class Machines {
    private static final int LONGEST = 60;

    private final MachineRows rows;

    Machines(MachineRows rows) {
        this.rows = rows;
    }

    void keep(UUID device, String manufacturer, @Nullable String serial) {
        Nameplate.of(manufacturer, serial).ifPresent(plate -> rows.keep(device, plate.serialKey(), cut(plate.maker())));
    }

    /** Whether another device has this plate; a maker that one of both did not know may be the same. */
    public boolean cameBefore(Asset device) {
        Hardware seen = device.hardware();
        return Nameplate.of(seen.manufacturer(), seen.serialNumber())
                .filter(plate -> rows.sharing(plate.serialKey(), device.id()).stream()
                        .anyMatch(other -> !plate.isOfKnownMaker()
                                || other.maker().isEmpty()
                                || other.maker().equals(cut(plate.maker()))))
                .isPresent();
    }

    /** An owner's device for each plate with the same serial of which one of both does not know its maker. */
    public Map<Nameplate, UUID> perhaps(UUID owner, List<Nameplate> plates) {
        if (plates.isEmpty()) {
            return Map.of();
        }
        Map<String, List<MachineRows.Row>> known =
                rows
                        .ofOwner(
                                owner,
                                plates.stream()
                                        .map(Nameplate::serialKey)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.groupingBy(MachineRows.Row::serialKey));
        Map<Nameplate, UUID> perhaps = new HashMap<>();
        for (Nameplate plate : plates) {
            known.getOrDefault(plate.serialKey(), List.of()).stream()
                    .filter(row -> row.maker().isEmpty() == plate.isOfKnownMaker())
                    .findFirst()
                    .ifPresent(row -> perhaps.put(plate, row.deviceId()));
        }
        return perhaps;
    }

    private static String cut(String maker) {
        return maker.length() > LONGEST ? maker.substring(0, LONGEST) : maker;
    }
}
