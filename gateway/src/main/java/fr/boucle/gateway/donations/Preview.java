package fr.boucle.gateway.donations;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an inventory would become, before anything is written. */
@Serdeable
public record Preview(
        String id,
        @Nullable List<Row> rows,
        @Nullable Map<String, Long> counts,
        @Nullable Long read) {
    private static final int SHOWN = 9;

    /** One line of the file, or one machine of it. */
    @Serdeable
    public record Row(
            int line,
            @Nullable String verdict,
            @Nullable List<Object> reasons,
            @Nullable String kind,
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable String serialNumber) {}

    /** The same when its rows are only the first of so many. */
    Preview outOf(long all) {
        return new Preview(id, rows, counts, all);
    }

    public long count(String verdict) {
        return counts == null ? 0 : counts.getOrDefault(verdict, 0L);
    }

    public long total() {
        return read != null ? read : rows == null ? 0 : rows.size();
    }

    /** What the agent should look at first: what is not simply accepted. */
    public List<Row> first() {
        List<Row> all = rows == null ? List.of() : rows;
        List<Row> remarkable =
                all.stream().filter(row -> !"ACCEPTED".equals(row.verdict())).toList();
        return (remarkable.isEmpty() ? all : remarkable).stream().limit(SHOWN).toList();
    }

    public boolean importable() {
        return count("ACCEPTED") + count("RECYCLING") > 0;
    }
}
