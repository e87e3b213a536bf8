package fr.boucle.wasteregister.platform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days and quantities of a line: not in the future nor over 18 months ago, above 0, at most three decimals. */
final class NumberRules {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}([.,][0-9]{1,12})?");
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);
    private static final BigDecimal MOST_SSD = BigDecimal.valueOf(1_000);
    private static final int DECIMALS = 3;
    private static final int MONTHS_BACK = 18;

    static final Map<String, FieldRule> ALL = Map.of("date", NumberRules::date, "decimal", NumberRules::decimal);

    private NumberRules() {}

    private static Optional<String> date(Judging line, Column column, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isAfter(line.today())) {
                return FieldRule.refused(
                        line, column, "un jour qui n'est pas dans le futur (heure légale du territoire)");
            }
            return day.isBefore(line.today().minusMonths(MONTHS_BACK))
                    ? FieldRule.refused(line, column, "un jour des 18 derniers mois")
                    : Optional.of(day.toString());
        } catch (DateTimeParseException _) {
            return FieldRule.refused(line, column, "une date AAAA-MM-JJ");
        }
    }

    private static Optional<String> decimal(Judging line, Column column, String text) {
        if (!NUMBER.matcher(text).matches()) {
            return FieldRule.refused(line, column, "un nombre, par exemple 0,184");
        }
        BigDecimal number = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
        if (number.signum() <= 0) {
            return FieldRule.refused(line, column, "un nombre plus grand que 0");
        }
        if (number.compareTo(MOST) > 0) {
            return FieldRule.refused(line, column, "au plus 10 000");
        }
        // documented, though the platform's code takes up to 10 000
        boolean ssdWeight = line.type() == RegisterType.SSD && column.key().equals("weightValue");
        if (ssdWeight && number.compareTo(MOST_SSD) >= 0) {
            return FieldRule.refused(line, column, "moins de 1 000 tonnes pour une sortie du statut de déchet");
        }
        return number.scale() > DECIMALS
                ? FieldRule.refused(line, column, "au plus trois décimales")
                : Optional.of(number.toPlainString());
    }
}
