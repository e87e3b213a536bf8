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

    /** What a reader of points must know about how a criterion was computed. */
    public enum Flag {
        /** The commune is not in the index, or has no data there: the median of the territory was taken. */
        MEDIAN_USED,
        /** The household named its quartier, whose index counts instead of the commune's. */
        QUARTIER_USED,
        /** No index of digital fragility is loaded: the criterion gives nothing to anybody. */
        INDEX_NOT_LOADED,
        /** The commission switched this criterion off. */
        SWITCHED_OFF
    }

    public int tenths() {
        return total().unscaledValue().intValueExact();
    }

    public BigDecimal total() {
        return criteria.stream().map(Points::points).reduce(decimal(0), BigDecimal::add);
    }

    /** Whether the index of the quartier counted, not the commune's. */
    public boolean isOfQuartier() {
        return criteria.stream().anyMatch(points -> points.flags().contains(Flag.QUARTIER_USED));
    }

    static BigDecimal decimal(int tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }
}
