package fr.boucle.donations.reading;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What a device is known by.
 *
 * @param manufacturer its maker as the file writes it, {@code inconnu} where it does not
 * @param parted whether somebody said that it is another device than the one with the same serial
 * @param back whether somebody said that it is that device, which was given and came back
 */
@Serdeable
public record DeviceName(
        String manufacturer,
        String model,
        @Nullable String serialNumber,
        @Nullable String assetTag,
        boolean parted,
        @Nullable Boolean back) {
    /** Whether somebody said that it is the device that was given before. */
    public boolean isBack() {
        return Boolean.TRUE.equals(back);
    }

    /** Serial and maker, else the owner's tag; both where the serial alone was found on two devices. */
    public @Nullable String identity() {
        String tag = assetTag == null ? null : "tag:" + Words.plain(assetTag);
        if (serialNumber == null) {
            return tag;
        }
        String serial = "serial:" + Makers.name(manufacturer) + ":" + SerialReading.squeezed(serialNumber);
        return parted && tag != null ? serial + "/" + tag : serial;
    }

    /** Whether a listed device's tag is the one that the file has for it. */
    public boolean isTagged(@Nullable String listed) {
        return Words.plain(assetTag).equals(Words.plain(listed));
    }

    /** By which it is known if somebody has said before that it is another device than the one with the same serial. */
    public @Nullable String identityApart() {
        return new DeviceName(manufacturer, model, serialNumber, assetTag, true, back).identity();
    }

    /** Whose serial it is does not count: the same number, where a maker may be named or not. */
    public @Nullable String bareSerial() {
        return serialNumber == null || parted ? null : SerialReading.squeezed(serialNumber);
    }

    /** Whether the file names a maker. */
    public boolean namesMaker() {
        return !manufacturer.equals(NameReading.UNKNOWN);
    }
}
