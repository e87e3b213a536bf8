package fr.boucle.gateway.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A container of the house: where it stands, what for, what is in it, when it is emptied. */
@Serdeable
public record Container(
        String containerId,
        @Nullable String organisationId,
        @Nullable String organisationName,
        @Nullable Setting place,
        @Nullable Inside inside,
        @Nullable Integer everyDays,
        @Nullable LocalDate nextOn,
        @Nullable Count lastCount) {
    /** Where it stands and what it takes. */
    @Serdeable
    public record Setting(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String wasteCode,
            long capacityGrams) {}

    /** What is in it. */
    @Serdeable
    public record Inside(long quantity, long massGrams, int levelPercent) {}

    /** Its last inventory, and by how much that differed from what had been put in. */
    @Serdeable
    public record Count(@Nullable Instant countedAt, long massGrams, long differenceGrams) {}

    @Override
    public Setting place() {
        return place == null ? new Setting(null, null, null, 0) : place;
    }

    @Override
    public Inside inside() {
        return inside == null ? new Inside(0, 0, 0) : inside;
    }
}
