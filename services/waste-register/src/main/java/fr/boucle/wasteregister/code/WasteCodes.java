package fr.boucle.wasteregister.code;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The list of waste codes (R541-7), each with the days on which it is valid. */
@Singleton
public class WasteCodes {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]");
    private static final Pattern FORM = Pattern.compile("([0-9]{2})([0-9]{2})([0-9]{2})(\\*?)");

    private final Map<String, WasteCode> codes = new HashMap<>();

    public WasteCodes() {
        Facts.read("waste-codes.csv").forEach(fact -> codes.put(fact.getField("code"), WasteCode.of(fact)));
    }

    /** A code as the list writes it: {@code 160213*} is {@code 16 02 13*}. */
    public static String normalised(String text) {
        var parts = FORM.matcher(BLANKS.matcher(text).replaceAll(""));
        return parts.matches()
                ? parts.group(1) + " " + parts.group(2) + " " + parts.group(3) + parts.group(4)
                : text.strip();
    }

    public Optional<WasteCode> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** The codes that begin so; on a day, or of all days. */
    List<WasteCode> list(String prefix, @Nullable LocalDate on) {
        return codes.values().stream()
                .filter(code -> code.code().startsWith(prefix))
                .filter(code -> on == null || code.validity().holds(on))
                .toList();
    }

    public boolean isValid(String code, LocalDate day) {
        return find(code).filter(found -> found.validity().holds(day)).isPresent();
    }

    /** The star says it; so does nothing else in the code. */
    public static boolean isDangerous(String code) {
        return code.endsWith("*");
    }
}
