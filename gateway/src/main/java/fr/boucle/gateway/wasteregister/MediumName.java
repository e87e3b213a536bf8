package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.pages.Wording;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How pages name a medium: by its serial, or in words with the code of the device it is of, where nobody could read one. */
public final class MediumName {
    private static final String BUILT_IN = "BUILT-IN";
    private static final String UNREAD = "NO-SERIAL-";

    private MediumName() {}

    /** Those of a piece without words: by their serials, or by its device. */
    static String told(List<String> serials, @Nullable String deviceCode) {
        return serials.stream()
                .map(serial -> deviceCode == null || !isUnread(serial) ? serial : deviceCode)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static boolean isUnread(String serial) {
        return serial.equals(BUILT_IN) || serial.startsWith(UNREAD);
    }

    public static String of(Wording p, @Nullable String serialNumber, @Nullable String deviceCode) {
        String serial = Objects.requireNonNullElse(serialNumber, "");
        if (serial.equals(BUILT_IN)) {
            return device(p, p.t("Mémoire interne"), deviceCode);
        }
        return serial.startsWith(UNREAD)
                ? device(p, p.t("Sans numéro lu") + " (" + serial.substring(UNREAD.length()) + ")", deviceCode)
                : serial;
    }

    private static String device(Wording p, String words, @Nullable String deviceCode) {
        return deviceCode == null ? words : p.t("{0}, appareil {1}", words, deviceCode);
    }
}
