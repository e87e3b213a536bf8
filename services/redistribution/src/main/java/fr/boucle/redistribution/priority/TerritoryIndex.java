package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.reference.CsvFault;
import fr.boucle.redistribution.reference.PublicCsv;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The index of digital fragility (IFN) by commune: 1 to 10, 10 the most fragile. A commune whose scores are all 0 is one of
 * the destroyed villages without inhabitants, and an empty total is one the index does not give: both mean no data, not no
 * risk.
 *
 * @param totals by commune code, without those that have no data
 * @param withoutData how many rows have no data
 * @param median of the totals
 */
record TerritoryIndex(Map<String, BigDecimal> totals, int withoutData, BigDecimal median) {
    private static final List<String> SCORES = List.of(
            "no_thd_coverage_rate", "no_4g_coverage_rate", "poverty_rate", "older_65_rate", "nscol15p_rate", "total");
    private static final BigDecimal MAX = BigDecimal.TEN;

    Optional<BigDecimal> of(String communeCode) {
        return Optional.ofNullable(totals.get(communeCode));
    }

    /** Reads the public file: {@code name,division,code,no_thd_coverage_rate,…,total}. */
    static TerritoryIndex read(String csv) {
        Map<String, BigDecimal> totals = new HashMap<>();
        int[] withoutData = {0};
        PublicCsv.read(csv, row -> {
            Optional<BigDecimal> total = total(row);
            if (total.isEmpty()) {
                withoutData[0]++;
            } else if (totals.put(row.field("code"), total.get()) != null) {
                throw row.refused(CsvFault.COMMUNE_TWICE);
            }
        });
        if (totals.isEmpty()) {
            throw CsvFault.NO_DATA.refusal();
        }
        return new TerritoryIndex(Map.copyOf(totals), withoutData[0], median(totals));
    }

    private static Optional<BigDecimal> total(PublicCsv.Row row) {
        if (SCORES.stream().allMatch(score -> isZeroOrEmpty(row.field(score)))) {
            return Optional.empty();
        }
        try {
            BigDecimal total = new BigDecimal(row.field("total"));
            if (total.compareTo(BigDecimal.ONE) < 0 || total.compareTo(MAX) > 0) {
                throw row.refused(CsvFault.TOTAL_BETWEEN);
            }
            return Optional.of(total);
        } catch (NumberFormatException _) {
            if (row.field("total").isBlank()) {
                return Optional.empty();
            }
            throw row.refused(CsvFault.TOTAL_NO_NUMBER);
        }
    }

    private static boolean isZeroOrEmpty(String score) {
        return score.isBlank() || score.matches("0+(\\.0+)?");
    }

    private static BigDecimal median(Map<String, BigDecimal> totals) {
        List<BigDecimal> sorted = totals.values().stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.TWO);
    }
}
