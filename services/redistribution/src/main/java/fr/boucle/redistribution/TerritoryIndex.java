package fr.boucle.redistribution;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.boucle.web.Refusal;
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
        int withoutData = 0;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                Optional<BigDecimal> total = total(row);
                if (total.isEmpty()) {
                    withoutData++;
                } else if (totals.put(field(row, "code"), total.get()) != null) {
                    throw refused(row, "the commune comes twice");
                }
            }
        } catch (CsvParseException e) {
            throw new Refusal(RedistributionRefusal.FILE_REFUSED, "Not a CSV file: " + e.getMessage());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (totals.isEmpty()) {
            throw new Refusal(RedistributionRefusal.FILE_REFUSED, "The file has no commune with data.");
        }
        return new TerritoryIndex(Map.copyOf(totals), withoutData, median(totals));
    }

    private static Optional<BigDecimal> total(NamedCsvRecord row) {
        if (SCORES.stream().allMatch(score -> isZeroOrEmpty(field(row, score)))) {
            return Optional.empty();
        }
        try {
            BigDecimal total = new BigDecimal(field(row, "total"));
            if (total.compareTo(BigDecimal.ONE) < 0 || total.compareTo(MAX) > 0) {
                throw refused(row, "total lies between 1 and 10");
            }
            return Optional.of(total);
        } catch (NumberFormatException _) {
            if (field(row, "total").isBlank()) {
                return Optional.empty();
            }
            throw refused(row, "total is not a number");
        }
    }

    private static boolean isZeroOrEmpty(String score) {
        return score.isBlank() || score.matches("0+(\\.0+)?");
    }

    private static String field(NamedCsvRecord row, String name) {
        return row.findField(name).orElseThrow(() -> refused(row, "the column " + name + " is missing"));
    }

    private static Refusal refused(NamedCsvRecord row, String reason) {
        return new Refusal(
                RedistributionRefusal.FILE_REFUSED, "Line " + row.getStartingLineNumber() + ": " + reason + ".");
    }

    private static BigDecimal median(Map<String, BigDecimal> totals) {
        List<BigDecimal> sorted = totals.values().stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.TWO);
    }
}
