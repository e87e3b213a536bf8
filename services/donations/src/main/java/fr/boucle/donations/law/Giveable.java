package fr.boucle.donations.law;

import fr.boucle.values.DeviceKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the law looks at in a device.
 *
 * @param priceCents what it cost new, where the inventory says
 */
public record Giveable(
        DeviceKind kind,
        @Nullable LocalDate acquiredOn,
        @Nullable Long priceCents,
        Orientation orientation) {}
