package fr.boucle.donations.reading;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A storage medium in a device.
 *
 * @param serialNumber by which its erasure is proved later
 */
@Serdeable
public record Medium(
        Type type, String serialNumber, @Nullable Long sizeMegabytes) {
    public enum Type {
        HDD,
        SSD,
        NVME,
        EMMC,
        PHONE_STORAGE,
        OTHER
    }
}
