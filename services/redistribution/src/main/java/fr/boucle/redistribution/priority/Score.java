package fr.boucle.redistribution.priority;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;

/** A household's points under one version of the rule. */
@Serdeable
public record Score(String ruleVersion, List<Points> criteria) {
    /**
     * One criterion's points.
     *
     * @param name the criterion
     * @param points with one decimal
     * @param max the most it can give
     * @param flags how it was computed, where that is not plain
     */
    @Serdeable
    public record Points(Criterion name, BigDecimal points, BigDecimal max, List<Flag> flags) {}

    public int tenths() {
        return total().unscaledValue().intValueExact();
    }

    public BigDecimal total() {
        return criteria.stream().map(Points::points).reduce(decimal(0), BigDecimal::add);
    }

    static BigDecimal decimal(int tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }
}
