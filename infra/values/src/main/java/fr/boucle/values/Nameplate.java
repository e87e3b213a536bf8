package fr.boucle.values;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a machine's plate says of who made it and under which serial, written so that two people who read it find the same:
 * by it one machine is known again wherever it comes in. What makers and programs write where nothing was given names none.
 *
 * @param maker its best known name in small letters, or nothing where it is unknown
 * @param serial letters and digits only, capitals
 */
public record Nameplate(String maker, String serial) {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 60;
    private static final String UP = "01234567890123456789";
    private static final String DOWN = "98765432109876543210";
    private static final Pattern NOT_SERIAL = Pattern.compile("[^A-Z0-9]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern PREFIX = Pattern.compile("^(?:SN|SYS|MB|SERIAL|SER|SSN|OEM|ASSET|NO)(?=\\d)");
    private static final Pattern HAS_DIGIT = Pattern.compile("\\d");
    private static final Map<String, String> KNOWN_AS = Map.of("hewlett", "hp", "asustek", "asus", "micro", "msi");
    private static final Set<String> NOBODY =
            Set.of("", "inconnu", "inconnue", "unknown", "autre", "other", "to", "n", "na");

    /** The plate, where it names one machine. */
    public static Optional<Nameplate> of(@Nullable String manufacturer, @Nullable String serial) {
        String bare = serial == null ? "" : squeezed(serial);
        return isNothing(bare) ? Optional.empty() : Optional.of(new Nameplate(maker(manufacturer), bare));
    }

    public boolean isOfKnownMaker() {
        return !maker.isEmpty();
    }

    /** A digest that two plates share which name one machine; it tells nobody what the plate says. */
    public String key() {
        return Sha256.hex(maker + '\n' + serial);
    }

    /** A digest of the serial alone, for plates on which the maker cannot be read. */
    public String serialKey() {
        return Sha256.hex(serial);
    }

    private static String squeezed(String serial) {
        String plain = Normalizer.normalize(serial, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        return NOT_SERIAL.matcher(plain).replaceAll("");
    }

    private static String maker(@Nullable String manufacturer) {
        String plain = manufacturer == null
                ? ""
                : Normalizer.normalize(manufacturer, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String first = BETWEEN_WORDS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse("");
        return NOBODY.contains(first) ? "" : KNOWN_AS.getOrDefault(first, first);
    }

    /** Words, one sign over and over, and digits that only count up or down name no machine. */
    private static boolean isNothing(String bare) {
        String digits = PREFIX.matcher(bare).replaceFirst("");
        return bare.length() < SHORTEST
                || bare.length() > LONGEST
                || !HAS_DIGIT.matcher(bare).find()
                || bare.chars().distinct().count() <= 2
                || UP.contains(digits)
                || DOWN.contains(digits);
    }
}
