package fr.boucle.wasteregister.item;

import org.jspecify.annotations.Nullable;

/** How a paper or a file for people names a medium. */
public final class MediumName {
    private static final String BUILT_IN = "BUILT-IN";
    private static final String UNREAD = "NO-SERIAL-";

    private MediumName() {}

    /**
     * By its serial number; where a code stands because nobody could read one, in words and with the device it is of: else two of one
     * lot would be the same row.
     */
    public static String of(String serialNumber, @Nullable String deviceCode) {
        if (serialNumber.equals(BUILT_IN)) {
            return "mémoire interne, sans numéro" + of(deviceCode);
        }
        return serialNumber.startsWith(UNREAD)
                ? "sans numéro lu (" + serialNumber.substring(UNREAD.length()) + ")" + of(deviceCode)
                : serialNumber;
    }

    /** Whether a code stands where nobody could read a number. */
    public static boolean isUnread(String serialNumber) {
        return serialNumber.equals(BUILT_IN) || serialNumber.startsWith(UNREAD);
    }

    private static String of(@Nullable String deviceCode) {
        return deviceCode == null ? "" : ", appareil " + deviceCode;
    }
}
