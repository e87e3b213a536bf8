package fr.boucle.wasteregister.code;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of waste codes (R541-7), each with the days on which it is valid. */
@Singleton
public class WasteCodes {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]");
    private static final Pattern FORM = Pattern.compile("([0-9]{2})([0-9]{2})([0-9]{2})(\\*?)");

    private static final Pattern SPACED = Pattern.compile(
            "(?<![0-9\"])([0-9]{2})[\\s\\u00A0\\u202F]([0-9]{2})[\\s\\u00A0\\u202F]([0-9]{2})(?![0-9])(\\*?)");

    private final RuleTables tables;
    private final Map<RuleTables.Version, Map<String, WasteCode>> read = new ConcurrentHashMap<>();

    @Inject
    WasteCodes(RuleTables tables) {
        this.tables = tables;
    }

    /** Only those that ship with the program. */
    public WasteCodes() {
        this(RuleTables.shipped());
    }

    /** A code as the list writes it: {@code 160213*} is {@code 16 02 13*}. */
    public static String normalised(String text) {
        var parts = FORM.matcher(BLANKS.matcher(text).replaceAll(""));
        return parts.matches()
                ? parts.group(1) + " " + parts.group(2) + " " + parts.group(3) + parts.group(4)
                : text.strip();
    }

    /** Words that somebody looks for, in which a code is one word however it was spaced. */
    public static @Nullable String asOneWord(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String alone = normalised(typed);
        return FORM.matcher(BLANKS.matcher(typed).replaceAll("")).matches()
                ? '"' + alone + '"'
                : SPACED.matcher(typed).replaceAll("\"$1 $2 $3$4\"");
    }

    /** What the newest list that has it says of a code, whichever day it holds on. */
    public Optional<WasteCode> find(String code) {
        return tables.all(RuleTable.WASTE_CODES).reversed().stream()
                .flatMap(version -> Stream.ofNullable(codes(version).get(code)))
                .findFirst();
    }

    private Map<String, WasteCode> codes(RuleTables.Version version) {
        return read.computeIfAbsent(
                version,
                one -> one.rows().stream().map(WasteCode::of).collect(Collectors.toMap(WasteCode::code, code -> code)));
    }

    /** The codes that begin so; on a day, or those of today's list on all days. */
    List<WasteCode> list(String prefix, @Nullable LocalDate on) {
        RuleTables.Version version =
                on == null ? tables.current(RuleTable.WASTE_CODES) : tables.on(RuleTable.WASTE_CODES, on);
        return codes(version).values().stream()
                .filter(code -> code.code().startsWith(prefix))
                .filter(code -> on == null || code.validity().holds(on))
                .toList();
    }

    public boolean isValid(String code, LocalDate day) {
        WasteCode found = codes(tables.on(RuleTable.WASTE_CODES, day)).get(code);
        return found != null && found.validity().holds(day);
    }

    /** The star says it; so does nothing else in the code. */
    public static boolean isDangerous(String code) {
        return code.endsWith("*");
    }
}
