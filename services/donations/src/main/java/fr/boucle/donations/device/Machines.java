package fr.boucle.donations.device;

import fr.boucle.values.Nameplate;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Map<String, List<MachineRows.Row>> known = ofOwner(owner, plates);
        Map<Nameplate, UUID> perhaps = new HashMap<>();
        for (Nameplate plate : plates) {
            known.getOrDefault(plate.serialKey(), List.of()).stream()
                    .filter(row -> row.maker().isEmpty() == plate.isOfKnownMaker())
                    .findFirst()
                    .ifPresent(row -> perhaps.put(plate, row.deviceId()));
        }
        return perhaps;
    }

    /** The plates that more than one of an owner's devices has: somebody said that they are two. */
    public Set<Nameplate> shared(UUID owner, List<Nameplate> plates) {
        Map<String, List<MachineRows.Row>> known = ofOwner(owner, plates);
        return plates.stream()
                .filter(plate -> known.getOrDefault(plate.serialKey(), List.of()).stream()
                                .filter(row -> row.maker().equals(cut(plate.maker())))
                                .count()
                        > 1)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, List<MachineRows.Row>> ofOwner(UUID owner, List<Nameplate> plates) {
        List<String> keys = plates.stream().map(Nameplate::serialKey).distinct().toList();
        return keys.isEmpty()
                ? Map.of()
                : rows.ofOwner(owner, keys).stream().collect(Collectors.groupingBy(MachineRows.Row::serialKey));
    }

    private static String cut(String maker) {
        return maker.length() > LONGEST ? maker.substring(0, LONGEST) : maker;
    }
}
