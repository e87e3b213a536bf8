package fr.boucle.observatory;

import fr.boucle.values.ByName;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Emissions avoided by devices that serve a second time, relative to buying new ones: per device s × (F + D) / L × Y, less
 * the new parts fitted, both of the devices that are at a household now: what came back avoids nothing. F fabrication and D
 * distribution of a new device, L its life, Y the years of second life (never more than L), s the share of gifts that replace a
 * purchase.
 */
@ByName
@Serdeable
@Schema(description = "kgCO2e avoided, to two significant figures, with everything it was made of")
record AvoidedEmissions(
        String formula,
        Estimate kgCo2e,
        Map<String, BigDecimal> substitutionRate,
        SubstitutionRate substitution,
        BigDecimal secondLifeYears,
        BigDecimal productionOfNewDevicesKg,
        BigDecimal newPartsKg,
        Map<String, Long> devicesCounted,
        long devicesWithoutFactor,
        long newPartsWithoutFactor,
        List<String> notes,
        Origin factors) {
    private static final String FORMULA = "s × (F + D) / L × Y − R, version 1";
    private static final MathContext SHOWN = new MathContext(2, RoundingMode.HALF_EVEN);

    static AvoidedEmissions of(
            Map<String, Long> atHome,
            Map<String, Long> newParts,
            SubstitutionRate substitution,
            EmissionFactorsView factors,
            String sha256) {
        BigDecimal years = factors.assumptions().secondLifeYears();
        Map<String, Long> counted = new TreeMap<>(atHome);
        counted.keySet().retainAll(factors.devices().keySet());
        BigDecimal production = sum(factors.devices(), atHome, factor -> perDevice(factor, years));
        BigDecimal parts = sum(factors.parts(), newParts, AvoidedEmissions::perPart);
        Map<String, BigDecimal> rates = substitution.rates();
        return AvoidedEmissionsBuilder.stagedBuilder()
                .formula(FORMULA)
                .kgCo2e(estimate(rates, production, parts))
                .substitutionRate(rates)
                .substitution(substitution)
                .secondLifeYears(years)
                .productionOfNewDevicesKg(shown(production))
                .newPartsKg(shown(parts))
                .devicesCounted(counted)
                .devicesWithoutFactor(sum(atHome) - sum(counted))
                .newPartsWithoutFactor(without(newParts, factors.parts()))
                .notes(notes(factors, substitution))
                .factors(new Origin(factors.name(), factors.version(), factors.source(), sha256))
                .build();
    }

    /** What the file says of the rate holds only while the rate is the file's. */
    private static List<String> notes(EmissionFactorsView factors, SubstitutionRate substitution) {
        Stream<String> others = factors.assumptions().notes().stream()
                .filter(note -> !substitution.isMeasured() || !note.startsWith("Le taux de substitution"));
        return Stream.concat(Stream.of(substitution.sentence()), others).toList();
    }

    private static Estimate estimate(Map<String, BigDecimal> rates, BigDecimal production, BigDecimal parts) {
        return new Estimate(
                net(rates, "low", production, parts),
                net(rates, "central", production, parts),
                net(rates, "high", production, parts));
    }

    private static long without(Map<String, Long> counts, Map<String, ?> factors) {
        return counts.entrySet().stream()
                .filter(kind -> !factors.containsKey(kind.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static BigDecimal net(Map<String, BigDecimal> rates, String rate, BigDecimal production, BigDecimal parts) {
        BigDecimal share = rates.getOrDefault(rate, BigDecimal.ZERO);
        return shown(share.multiply(production).subtract(parts));
    }

    private static BigDecimal perDevice(EmissionFactorsView.DeviceFactor factor, BigDecimal years) {
        return factor.fabrication()
                .add(factor.distribution())
                .multiply(years.min(factor.lifeYears()))
                .divide(factor.lifeYears(), MathContext.DECIMAL64);
    }

    private static BigDecimal perPart(EmissionFactorsView.PartFactor factor) {
        return factor.fabrication().add(factor.distribution());
    }

    private static BigDecimal shown(BigDecimal exact) {
        BigDecimal rounded = exact.round(SHOWN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static <T> BigDecimal sum(Map<String, T> factors, Map<String, Long> counts, Function<T, BigDecimal> each) {
        return factors.entrySet().stream()
                .map(factor -> each.apply(factor.getValue())
                        .multiply(BigDecimal.valueOf(counts.getOrDefault(factor.getKey(), 0L))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
