package fr.boucle.wasteregister.code;

import fr.boucle.wasteregister.law.LegalTime;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The published lists, each with the days on which it holds: what ships with the program first, then what the steward adopted.
 * A line is judged by the list of its day, for ever.
 */
@Singleton
public class RuleTables {
    private final Supplier<List<AdoptedTables.Row>> adopted;
    private final Supplier<LocalDate> today;
    private volatile Map<RuleTable, List<Version>> versions;
    private volatile long known = -1;

    private final @Nullable AdoptedTables rows;

    @Inject
    RuleTables(AdoptedTables rows, LegalTime legalTime) {
        this.rows = rows;
        this.adopted = rows::all;
        this.today = legalTime::today;
        this.versions = read(List.of());
    }

    private RuleTables() {
        this.rows = null;
        this.adopted = List::of;
        this.today = () -> LocalDate.MAX;
        this.versions = read(List.of());
        this.known = 0;
    }

    /** Only what ships with the program. */
    public static RuleTables shipped() {
        return new RuleTables();
    }

    /** A list from a day on; each is one object for as long as it is known. */
    static final class Version {
        private final LocalDate from;
        private final List<Map<String, String>> rows;

        Version(LocalDate from, List<Map<String, String>> rows) {
            this.from = from;
            this.rows = rows;
        }

        LocalDate from() {
            return from;
        }

        List<Map<String, String>> rows() {
            return rows;
        }

        boolean has(String code) {
            return rows.stream().anyMatch(row -> code.equals(row.get("code")));
        }
    }

    /** All of a list, the oldest first. */
    List<Version> all(RuleTable table) {
        if (known < 0) {
            refresh();
        }
        return Objects.requireNonNull(versions.get(table));
    }

    /** The list that holds on a day: the last that began by then. */
    Version on(RuleTable table, LocalDate day) {
        return all(table).stream()
                .filter(version -> !version.from().isAfter(day))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    Version current(RuleTable table) {
        return on(table, today.get());
    }

    /** Whether a code stands in the list of a day. */
    public boolean holds(RuleTable table, String code, LocalDate day) {
        return on(table, day).has(code);
    }

    /** Whether a code stands, or stood, in any list. */
    public boolean ever(RuleTable table, String code) {
        return all(table).stream().anyMatch(version -> version.has(code));
    }

    /** The codes that hold today, in their order. */
    public List<String> codes(RuleTable table) {
        return current(table).rows().stream()
                .map(row -> row.getOrDefault("code", ""))
                .toList();
    }

    /** Reads what was adopted here or by another instance. */
    @Scheduled(initialDelay = "15s", fixedDelay = "15s")
    void refresh() {
        long count = rows == null ? 0 : rows.count();
        if (count != known) {
            versions = read(adopted.get());
            known = count;
        }
    }

    private static Map<RuleTable, List<Version>> read(List<AdoptedTables.Row> adopted) {
        Map<RuleTable, List<Version>> read = new EnumMap<>(RuleTable.class);
        for (RuleTable table : RuleTable.values()) {
            List<Version> versions = new ArrayList<>(List.of(new Version(LocalDate.MIN, table.shipped())));
            adopted.stream()
                    .filter(row -> row.table() == table)
                    .forEach(row -> versions.add(new Version(row.validFrom(), TableFile.stored(row.content()))));
            read.put(table, List.copyOf(versions));
        }
        return read;
    }
}
