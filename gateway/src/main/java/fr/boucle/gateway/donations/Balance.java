package fr.boucle.gateway.donations;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A year's reuse: the share, what is left out of it, and what became of the devices. */
@Serdeable
public record Balance(
        int year,
        long targetPercent,
        @Nullable Share onStock,
        @Nullable Share onYear,
        @Nullable Map<String, Long> excluded,
        @Nullable Map<String, Long> outcomes) {

    /** Reused over retired, in tenths of a per cent. */
    @Serdeable
    public record Share(
            long retired,
            long reused,
            long toStructures,
            @Nullable Long percentTenths,
            @Nullable Boolean targetMet) {
        public long tenths() {
            return percentTenths == null ? 0 : percentTenths;
        }

        /** As a length of the drawing. */
        public String length() {
            return tenths() / 10 + "." + tenths() % 10 + "%";
        }
    }

    /** By the letter of the decree; what was retired during the year stands apart. */
    public Share share() {
        return onStock == null ? new Share(0, 0, 0, null, null) : onStock;
    }

    public Share withinYear() {
        return onYear == null ? new Share(0, 0, 0, null, null) : onYear;
    }

    @Override
    public Map<String, Long> excluded() {
        return excluded == null ? Map.of() : excluded;
    }

    @Override
    public Map<String, Long> outcomes() {
        return outcomes == null ? Map.of() : outcomes;
    }
}
