package fr.boucle.observatory;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The share of gifts that replaced a purchase of a new device: what households answered once enough of them did, what is
 * assumed until then.
 *
 * @param answers to the question of one month, so that a gift counts once
 * @param fewestAnswers from how many on the answers count
 * @param month the month of the answers counted: the one more households answered
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "MEASURED: central is the share, low and high its 95 % Wilson interval; ASSUMED: the reference file's rates")
record SubstitutionRate(
        Basis basis,
        BigDecimal low,
        BigDecimal central,
        BigDecimal high,
        long answers,
        long fewestAnswers,
        @Nullable Integer month,
        @Nullable Instant lastAnswerAt) {
    private static final MathContext EXACT = MathContext.DECIMAL64;
    private static final BigDecimal Z = new BigDecimal("1.96");
    private static final BigDecimal Z_SQUARED = Z.multiply(Z);
    private static final BigDecimal TWO = BigDecimal.TWO;
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    enum Basis {
        MEASURED,
        ASSUMED
    }

    static SubstitutionRate of(AnswerSample sample, long fewest, Map<String, BigDecimal> assumed) {
        return sample.answers() >= fewest ? measured(sample, fewest) : assumed(sample, fewest, assumed);
    }

    boolean isMeasured() {
        return basis == Basis.MEASURED;
    }

    Map<String, BigDecimal> rates() {
        return new TreeMap<>(Map.of("low", low, "central", central, "high", high));
    }

    /** In one sentence, where the rate comes from. */
    String sentence() {
        String counted = answers + (answers < 2 ? " réponse" : " réponses") + " à la question posée aux foyers";
        return isMeasured()
                ? "Le taux de substitution est mesuré : " + counted + " après " + month
                        + " mois ; l'intervalle est celui de" + " Wilson à 95 %."
                : "Le taux de substitution est supposé : " + counted + ", il en faut " + fewestAnswers
                        + " pour qu'il soit mesuré.";
    }

    private static SubstitutionRate measured(AnswerSample sample, long fewest) {
        BigDecimal n = BigDecimal.valueOf(sample.answers());
        BigDecimal p = BigDecimal.valueOf(sample.bought()).divide(n, EXACT);
        BigDecimal whole = BigDecimal.ONE.add(Z_SQUARED.divide(n, EXACT));
        BigDecimal middle = p.add(Z_SQUARED.divide(n.multiply(TWO), EXACT)).divide(whole, EXACT);
        BigDecimal spread = p.multiply(BigDecimal.ONE.subtract(p))
                .divide(n, EXACT)
                .add(Z_SQUARED.divide(n.multiply(n).multiply(FOUR), EXACT))
                .sqrt(EXACT)
                .multiply(Z)
                .divide(whole, EXACT);
        return new SubstitutionRate(
                Basis.MEASURED,
                shown(middle.subtract(spread)),
                shown(p),
                shown(middle.add(spread)),
                sample.answers(),
                fewest,
                sample.month(),
                sample.last());
    }

    private static SubstitutionRate assumed(AnswerSample sample, long fewest, Map<String, BigDecimal> rates) {
        return new SubstitutionRate(
                Basis.ASSUMED,
                rates.getOrDefault("low", BigDecimal.ZERO),
                rates.getOrDefault("central", BigDecimal.ZERO),
                rates.getOrDefault("high", BigDecimal.ZERO),
                sample.answers(),
                fewest,
                sample.month(),
                sample.last());
    }

    private static BigDecimal shown(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_EVEN).max(BigDecimal.ZERO.setScale(2));
    }
}
