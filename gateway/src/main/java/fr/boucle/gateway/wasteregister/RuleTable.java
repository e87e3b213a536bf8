package fr.boucle.gateway.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A published list by which lines are judged, with the days from which its versions hold. */
@Serdeable
public record RuleTable(String table, int rows, List<Version> versions) {
    /** From a day on; the first, which ships with the program, from ever. */
    @Serdeable
    public record Version(
            @Nullable LocalDate validFrom,
            @Nullable String source,
            @Nullable Instant adoptedAt) {}

    /** What a file would change. */
    @Serdeable
    public record Difference(int rows, List<Row> added, List<Row> removed, List<Cell> changed) {
        public boolean isNothing() {
            return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
        }
    }

    /** A code and what the list says of it. */
    @Serdeable
    public record Row(String code, String words) {}

    /** One column of one code. */
    @Serdeable
    public record Cell(String code, String column, String from, String to) {}
}
