package fr.boucle.gateway.observatory;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of the observatory that the pages show. */
@Serdeable
public record Indicators(
        Instant asOf,
        boolean rebuilding,
        @Nullable Map<String, Long> devicesByPlace,
        @Nullable Map<String, Long> stockByKind,
        @Nullable Waste waste,
        @Nullable FourR devices,
        @Nullable Avoided avoidedEmissions) {
    /** How many devices went each of the four ways. */
    @Serdeable
    public record FourR(long reduced, long reused, long equipped, long repaired, long recycled) {}

    /** The masses of waste, in grams. */
    @Serdeable
    public record Waste(
            long acceptedGrams,
            long consignedGrams,
            @Nullable Map<String, Long> treatedGramsByMode) {}

    /** An estimate, never one figure alone. */
    @Serdeable
    public record Avoided(
            @Nullable String formula,
            @Nullable Range kgCo2e,
            @Nullable Rate substitution,
            @Nullable List<String> notes) {}

    /** How many gifts replaced a purchase: measured from answers, or assumed until enough of them came. */
    @Serdeable
    public record Rate(
            String basis,
            BigDecimal central,
            long answers,
            long fewestAnswers,
            @Nullable Instant lastAnswerAt) {
        public boolean isMeasured() {
            return basis.equals("MEASURED");
        }

        public BigDecimal percent() {
            return central.movePointRight(2);
        }
    }

    /** Low, central and high. */
    @Serdeable
    public record Range(BigDecimal low, BigDecimal central, BigDecimal high) {}

    private static final List<String> ORDER = List.of(
            "listed",
            "reassigned",
            "transferred",
            "withdrawn",
            "in-transit",
            "workshop",
            "parts",
            "stock",
            "reserved",
            "household",
            "structure",
            "sold",
            "missing",
            "waste",
            "returned-to-donor");

    /** The places that hold a device, in the order of the loop. */
    public Map<String, Long> places() {
        Map<String, Long> known = devicesByPlace == null ? Map.of() : devicesByPlace;
        Map<String, Long> ordered = new LinkedHashMap<>();
        Stream.concat(ORDER.stream(), known.keySet().stream())
                .filter(place -> known.getOrDefault(place, 0L) > 0)
                .forEach(place -> ordered.putIfAbsent(place, known.getOrDefault(place, 0L)));
        return ordered;
    }

    /** What is ready to be given, the most numerous kind first. */
    public List<Bar> ready() {
        return Bar.largestFirst(stockByKind);
    }

    /** The treated masses, the largest first. */
    public List<Bar> treated() {
        return Bar.largestFirst(waste == null ? null : waste.treatedGramsByMode());
    }

    public long total() {
        return places().values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many devices are at one of these places. */
    public long at(String... places) {
        return Stream.of(places)
                .mapToLong(place -> places().getOrDefault(place, 0L))
                .sum();
    }
}
