package fr.boucle.pagekit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The EcoIndex of a page (cnumr/ecoindex_reference), from its elements, requests and bytes. */
final class EcoIndex {
    private static final int[] DOM = {
        0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801, 2479, 594601
    };
    private static final int BEST = 100;

    private EcoIndex() {}

    /** 0 to 100; requests and weight lie below the first step of their quantiles here. */
    static BigDecimal of(int elements, int requests, int bytes) {
        BigDecimal calls = BigDecimal.valueOf(requests).divide(BigDecimal.valueOf(2), 4, RoundingMode.HALF_UP);
        BigDecimal weight = BigDecimal.ONE.add(BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(1024), 4, RoundingMode.HALF_UP)
                .subtract(new BigDecimal("1.37"))
                .divide(new BigDecimal("143.33"), 4, RoundingMode.HALF_UP));
        BigDecimal load = quantile(elements)
                .multiply(BigDecimal.valueOf(3))
                .add(calls.multiply(BigDecimal.valueOf(2)))
                .add(weight);
        return BigDecimal.valueOf(BEST)
                .subtract(load.multiply(BigDecimal.valueOf(5)).divide(BigDecimal.valueOf(6), 2, RoundingMode.HALF_UP));
    }

    private static BigDecimal quantile(int elements) {
        for (int step = 1; step < DOM.length; step++) {
            if (elements < DOM[step]) {
                return BigDecimal.valueOf(step - 1L)
                        .add(BigDecimal.valueOf(elements - DOM[step - 1])
                                .divide(BigDecimal.valueOf(DOM[step] - DOM[step - 1]), 4, RoundingMode.HALF_UP));
            }
        }
        return BigDecimal.valueOf(DOM.length - 1L);
    }
}
