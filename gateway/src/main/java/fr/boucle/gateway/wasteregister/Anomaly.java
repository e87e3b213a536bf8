package fr.boucle.gateway.wasteregister;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One rule of the register and where it is not kept. */
@Serdeable
public record Anomaly(
        String rule,
        @Nullable String source,
        @Nullable List<Case> cases,
        @Nullable Boolean more,
        @Nullable Long count) {
    private static final long COUNTED = 10_000;

    /** One place to look at. */
    @Serdeable
    public record Case(
            @Nullable String caseId,
            @Nullable String lineId,
            @Nullable String publicId,
            @Nullable String lotId,
            @Nullable String organisationId,
            @Nullable String organisationName,
            @Nullable LocalDate day,
            @Nullable Map<String, String> facts,
            @Nullable Said acknowledgement) {
        /** What was seen, by name; empty where it was not. */
        public String fact(String name) {
            return facts == null ? "" : facts.getOrDefault(name, "");
        }

        public boolean has(String name) {
            return !fact(name).isEmpty();
        }

        /** Of a mass in grams. */
        public long grams(String name) {
            return fact(name).matches("-?\\d{1,18}") ? Long.parseLong(fact(name)) : 0;
        }

        /** Of a mass in tonnes, as lines have it. */
        public long gramsOfTonnes() {
            return fact("tonnes").matches("\\d{1,9}(\\.\\d{1,6})?")
                    ? new BigDecimal(fact("tonnes")).movePointRight(6).longValue()
                    : 0;
        }

        public String state() {
            return acknowledgement == null ? "OPEN" : acknowledgement.stands() ? "EXPLAINED" : "REOPENED";
        }
    }

    /** What the keeper said of a case; it stands while the facts are what they were. */
    @Serdeable
    public record Said(@Nullable String explanation, boolean stands) {}

    /** A year of one waste code at one site. */
    @Serdeable
    public record Balance(
            @Nullable String organisationId,
            @Nullable String organisationName,
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

    /** How many cases there are, as far as they are counted. */
    public long counted() {
        return count == null ? cases().size() : Math.min(count, COUNTED);
    }

    public boolean isMoreThanCounted() {
        return count != null && count > COUNTED;
    }

    @Override
    public List<Case> cases() {
        return cases == null ? List.of() : cases;
    }
}
