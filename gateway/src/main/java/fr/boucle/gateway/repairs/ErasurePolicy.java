package fr.boucle.gateway.repairs;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a donor asks of erasures beyond the common rule. */
@Serdeable
public record ErasurePolicy(@Nullable List<Rule> rules) {
    public static final List<String> MEDIA =
            List.of("HDD", "SSD", "NVME", "EMMC", "PHONE_STORAGE", "MEMORY_CARD", "SIM_CARD", "OTHER");

    /** What holds for everyone, as a donor may ask for it again. */
    private static final String COMMON = "COMMON";

    public static final List<String> LEVELS = List.of("PURGE", "DESTROY", COMMON);

    /** A level for a type of medium, from a day on. */
    @Serdeable
    public record Rule(String mediumType, String level, LocalDate validFrom) {}

    /** What holds for everyone: a magnetic disk may be overwritten, flash needs its own purge. */
    public static String least(String medium) {
        return medium.equals("HDD") ? "CLEAR" : "PURGE";
    }

    /** The level that is meant: the common rule is one too. */
    public static String asked(String medium, String level) {
        return level.equals(COMMON) ? least(medium) : level;
    }

    /** The level on a day, the donor's own or the common one. */
    public String level(String medium, LocalDate day) {
        return of(medium).stream()
                .filter(rule -> !rule.validFrom().isAfter(day))
                .reduce((_, later) -> later)
                .map(Rule::level)
                .orElse(least(medium));
    }

    /** What begins after that day. */
    public List<Rule> later(String medium, LocalDate day) {
        return of(medium).stream().filter(rule -> rule.validFrom().isAfter(day)).toList();
    }

    private List<Rule> of(String medium) {
        return rules == null
                ? List.of()
                : rules.stream()
                        .filter(rule -> rule.mediumType().equals(medium))
                        .toList();
    }
}
