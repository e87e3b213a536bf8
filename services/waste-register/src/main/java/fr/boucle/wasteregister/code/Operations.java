package fr.boucle.wasteregister.code;

import fr.boucle.wasteregister.law.WasteRefusal;
import fr.boucle.web.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The treatment operations: which are final, in which registers they stand, with which modes. */
@Singleton
public class Operations {
    private final RuleTables tables;
    private final Map<RuleTables.Version, Map<String, Kind>> read = new ConcurrentHashMap<>();

    /** An operation of annexes I and II of directive 2008/98/EC. */
    public record Kind(String code, boolean last, Set<String> modes, Set<String> registers) {
        public boolean standsIn(String register) {
            return registers.contains(register);
        }
    }

    /** An operation as it is asked or recorded. */
    public record Chosen(String code, @Nullable String mode, boolean last) {}

    @Inject
    Operations(RuleTables tables) {
        this.tables = tables;
    }

    /** Only those that ship with the program. */
    public Operations() {
        this(RuleTables.shipped());
    }

    private Map<String, Kind> kinds(RuleTables.Version version) {
        return read.computeIfAbsent(version, one -> {
            Map<String, Kind> kinds = new LinkedHashMap<>();
            one.rows().stream().map(Operations::kind).forEach(kind -> kinds.put(kind.code(), kind));
            return kinds;
        });
    }

    private static Kind kind(Map<String, String> row) {
        Set<String> modes = Arrays.stream(row.getOrDefault("modes", "").split(","))
                .filter(mode -> !mode.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        Set<String> registers = Set.of("OUTGOING_WASTE", "INCOMING_WASTE", "SSD").stream()
                .filter(register -> "oui".equals(row.get(register)))
                .collect(Collectors.toUnmodifiableSet());
        return new Kind(row.getOrDefault("code", ""), "oui".equals(row.get("final")), modes, registers);
    }

    /** What the newest list that has it says of a code, whichever day it holds on. */
    public Optional<Kind> find(String code) {
        return tables.all(RuleTable.OPERATIONS).reversed().stream()
                .flatMap(version -> Stream.ofNullable(kinds(version).get(normalised(code))))
                .findFirst();
    }

    /** What the list of a day says of a code. */
    public Optional<Kind> find(String code, LocalDate day) {
        return Optional.ofNullable(kinds(tables.on(RuleTable.OPERATIONS, day)).get(normalised(code)));
    }

    /** The codes that stand in a register, as today's list has them. */
    public List<String> codes(String register) {
        return kinds(tables.current(RuleTable.OPERATIONS)).values().stream()
                .filter(kind -> kind.standsIn(register))
                .map(Kind::code)
                .toList();
    }

    /** {@code R4} is {@code R 4}, {@code D9F} is {@code D 9 F}. */
    public static String normalised(String text) {
        String bare = text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u00A0\\u202F]", "");
        return bare.replaceFirst("^([RD])([0-9]{1,2})(F?)$", "$1 $2 $3").strip();
    }

    /** An operation for an outgoing line of a day; a final one has a mode of its own list (the only one, when none is given). */
    public Chosen choose(String code, @Nullable String mode, LocalDate day) {
        fault(code, mode, day).ifPresent(refusal -> {
            throw refusal;
        });
        Kind kind = outgoing(code, day).orElseThrow();
        return kind.last() ? new Chosen(kind.code(), modeOf(kind, mode), true) : new Chosen(kind.code(), null, false);
    }

    /** Why there is no such operation that day, where there is none. */
    public Optional<Refusal> fault(String code, @Nullable String mode, LocalDate day) {
        return outgoing(code, day)
                .map(kind -> fault(kind, mode))
                .orElseGet(() ->
                        Optional.of(refused("The codes are R 0 to R 13 and D 1 to D 15 as the register lists them.")));
    }

    private Optional<Kind> outgoing(String code, LocalDate day) {
        return find(code, day).filter(found -> found.standsIn("OUTGOING_WASTE"));
    }

    private static Optional<Refusal> fault(Kind kind, @Nullable String mode) {
        if (!kind.last()) {
            return Optional.ofNullable(mode)
                    .map(_ -> refused(
                            kind.code() + " is not final: give no mode, and record the operation that follows it."));
        }
        String chosen = modeOf(kind, mode);
        if (chosen != null && kind.modes().contains(chosen)) {
            return Optional.empty();
        }
        return Optional.of(refused("For " + kind.code() + " give one of "
                + String.join(", ", kind.modes().stream().sorted().toList()) + "."));
    }

    private static @Nullable String modeOf(Kind kind, @Nullable String given) {
        return given == null && kind.modes().size() == 1
                ? kind.modes().iterator().next()
                : given;
    }

    private static Refusal refused(String detail) {
        return new Refusal(WasteRefusal.OPERATION_NOT_ALLOWED, detail);
    }
}
