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
        @Nullable List<Case> cases,
        @Nullable Boolean more) {
    /** One place to look at. */
    @Serdeable
    public record Case(
            @Nullable String caseId,
            @Nullable String lineId,
            @Nullable String publicId,
            @Nullable String lotId,
            @Nullable String detail,
            @Nullable Said acknowledgement) {}

    /** What the keeper said of a case; it stands while the facts are what they were. */
    @Serdeable
    public record Said(@Nullable String explanation, boolean stands) {}

    /** A year of one waste code at one site. */
    @Serdeable
    public record Balance(
            @Nullable String wasteCode,
            long openingGrams,
            long inGrams,
            long differenceGrams,
            long outGrams,
            long closingGrams,
            boolean balanced) {
        /** What left, of what was there or came, in percent. */
        public long sharePercent() {
            long all = openingGrams + inGrams + differenceGrams;
            return all <= 0 ? 0 : Math.clamp(outGrams * 100 / all, 0, 100);
        }
    }

    public boolean hasMore() {
        return Boolean.TRUE.equals(more);
    }

    @Override
    public List<Case> cases() {
        return cases == null ? List.of() : cases;
    }
}
