package fr.boucle.gateway.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One rule of the register and where it is not kept. */
@Serdeable
public record Anomaly(
        String rule,
        @Nullable String sentence,
        @Nullable String source,
        @Nullable List<Case> cases) {
    /** One place to look at. */
    @Serdeable
    public record Case(
            @Nullable String lineId,
            @Nullable String publicId,
            @Nullable String lotId,
            @Nullable String detail) {}

    /** A year of one waste code at one site. */
    @Serdeable
    public record Balance(
            @Nullable String wasteCode,
            long openingGrams,
            long inGrams,
            long differenceGrams,
            long outGrams,
            long closingGrams,
            boolean balanced) {}

    @Override
    public List<Case> cases() {
        return cases == null ? List.of() : cases;
    }
}
