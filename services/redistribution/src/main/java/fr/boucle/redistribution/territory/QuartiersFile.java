package fr.boucle.redistribution.territory;

import fr.boucle.redistribution.reference.CsvFault;
import fr.boucle.redistribution.reference.PublicCsv;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The public file of quartiers: {@code code,name,commune,score,source,date}. */
final class QuartiersFile {
    private QuartiersFile() {}

    static QuartierIndex read(String csv) {
        Map<String, Quartier> found = new LinkedHashMap<>();
        PublicCsv.read(csv, row -> {
            Quartier quartier = quartier(row);
            if (found.put(quartier.code(), quartier) != null) {
                throw row.refused(CsvFault.QUARTIER_TWICE);
            }
        });
        if (found.isEmpty()) {
            throw CsvFault.NO_QUARTIER.refusal();
        }
        return new QuartierIndex(found);
    }

    private static Quartier quartier(PublicCsv.Row row) {
        String commune = row.field("commune").strip();
        Quartier quartier = new Quartier(
                row.field("code").strip(),
                required(row, "name"),
                commune,
                score(row),
                required(row, "source"),
                date(row));
        if (!quartier.code().matches(Quartier.CODE) || !commune.matches(Territory.COMMUNE) || !quartier.agrees()) {
            throw row.refused(CsvFault.QUARTIER_CODE);
        }
        return quartier;
    }

    private static String required(PublicCsv.Row row, String column) {
        String value = row.field(column).strip();
        if (value.isEmpty()) {
            throw row.refused(CsvFault.REQUIRED, column);
        }
        return value;
    }

    private static Optional<BigDecimal> score(PublicCsv.Row row) {
        String said = row.field("score").strip().replace(',', '.');
        if (said.isEmpty()) {
            return Optional.empty();
        }
        try {
            BigDecimal score = new BigDecimal(said);
            if (score.compareTo(BigDecimal.ONE) < 0 || score.compareTo(BigDecimal.TEN) > 0) {
                throw row.refused(CsvFault.SCORE_BETWEEN);
            }
            return Optional.of(score);
        } catch (NumberFormatException _) {
            throw row.refused(CsvFault.SCORE_BETWEEN);
        }
    }

    private static LocalDate date(PublicCsv.Row row) {
        try {
            return LocalDate.parse(row.field("date").strip());
        } catch (DateTimeParseException _) {
            throw row.refused(CsvFault.DATE);
        }
    }
}
