package fr.boucle.repairs.twin;

import fr.boucle.repairs.device.DeviceFile;
import org.jspecify.annotations.Nullable;

/**
 * A closed file of the same machine.
 *
 * @param file it, where it is of the workshop that asks; of another one's nothing is told but that there is one
 */
public record FormerFile(@Nullable DeviceFile file) {
    static final FormerFile ELSEWHERE = new FormerFile(null);
}
