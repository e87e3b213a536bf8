package fr.boucle.donations.device;

import fr.boucle.values.Nameplate;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
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

    private static String cut(String maker) {
        return maker.length() > LONGEST ? maker.substring(0, LONGEST) : maker;
    }
}
