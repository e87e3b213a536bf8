package fr.boucle.gateway.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the State's platform would make of a file, line by line. */
@Serdeable
public record Preview(@Nullable List<Row> lines) {
    @Override
    public List<Row> lines() {
        return lines == null ? List.of() : lines;
    }

    public long count(String verdict) {
        return lines().stream().filter(line -> verdict.equals(line.verdict())).count();
    }

    /** A line of the file, the headers being line 1. */
    @Serdeable
    public record Row(
            long line,
            @Nullable String verdict,
            @Nullable List<Fault> faults,
            @Nullable String takeOver) {
        @Override
        public List<Fault> faults() {
            return faults == null ? List.of() : faults;
        }
    }

    /** A field at fault and what would pass. */
    @Serdeable
    public record Fault(@Nullable String column, @Nullable String message) {}

    /** What the State's platform says of a row of its error file, and the line of the register that it is about. */
    @Serdeable
    public record PlatformFault(
            long line,
            @Nullable String publicId,
            @Nullable String lineId,
            @Nullable String error) {}
}
