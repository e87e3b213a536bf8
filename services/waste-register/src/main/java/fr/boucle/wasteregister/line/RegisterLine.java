package fr.boucle.wasteregister.line;

import fr.boucle.wasteregister.platform.LineFields;
import fr.boucle.wasteregister.platform.RegisterType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the register: what it is for good, and its newest version. */
public record RegisterLine(Identity identity, @Nullable UUID lot, Newest newest) {
    /** Whose line it is, of which register, under which printed id. */
    public record Identity(UUID id, UUID organisation, RegisterType type, String publicId) {}

    /** What it holds now: its fields, and its mass in grams, which the platform's tonnes would round. */
    public record Newest(
            long version,
            String reason,
            @Nullable String explanation,
            LineFields fields,
            long massGrams,
            long entryIndex) {}

    public boolean isCancelled() {
        return LineState.of(newest.reason()) == LineState.CANCELLED;
    }

    public LocalDate day() {
        return newest.fields().day(identity.type());
    }
}
