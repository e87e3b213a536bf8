package fr.boucle.gateway.pages;

import fr.boucle.values.DayWords;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** Dates, masses and money as the reader writes them; legal dates are those of the territory. */
public final class Formats {
    static final ZoneId TERRITORY = ZoneId.of("Europe/Paris");

    private final Locale locale;

    Formats(Locale locale) {
        this.locale = locale.getLanguage().equals("en") ? Locale.UK : Locale.FRANCE;
    }

    /** 20 novembre 2026, 1er décembre 2026. */
    public String date(LocalDate date) {
        return DayWords.in(locale).format(date);
    }

    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, TERRITORY));
    }

    public static LocalDate legalDay(Instant instant) {
        return LocalDate.ofInstant(instant, TERRITORY);
    }

    /** The moment of a day and an hour in the territory. */
    public static Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(TERRITORY).toInstant();
    }

    /** novembre 2026, of 2026-11. */
    public String month(String month) {
        return DateTimeFormatter.ofPattern("MMMM uuuu", locale).format(YearMonth.parse(month));
    }

    /** 20/11/2026, for tables. */
    public String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu", locale).format(date);
    }

    public String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, TERRITORY));
    }

    /** 20 novembre 2026 à 14 h 05. */
    public String moment(Instant instant) {
        String hour = french() ? " MMMM uuuu 'à' H 'h' mm" : " MMMM uuuu, HH:mm";
        return DayWords.around("", hour, locale).format(instant.atZone(TERRITORY));
    }

    /** 14 h 05. */
    public String hour(Instant instant) {
        return DateTimeFormatter.ofPattern(french() ? "H 'h' mm" : "HH:mm", locale)
                .format(instant.atZone(TERRITORY));
    }

    /** 1,78 kg; grams under a hundred grams. */
    public String mass(long grams) {
        return grams < 100
                ? grams + "\u00a0g"
                : number(BigDecimal.valueOf(grams, 3), grams < 100_000 ? 2 : 0) + "\u00a0kg";
    }

    /** How much more, or with a minus less, in kilograms whatever its size: it stands beside masses. */
    public String massDifference(long grams) {
        long more = Math.abs(grams);
        int digits = more < 100 ? 3 : more < 100_000 ? 2 : 0;
        return (grams < 0 ? "\u2212" : grams > 0 ? "+" : "") + number(BigDecimal.valueOf(more, 3), digits) + "\u00a0kg";
    }

    /** Tenths as a decimal number. */
    public String tenths(long tenths) {
        return tenths / 10 + (locale.getLanguage().equals("fr") ? "," : ".") + tenths % 10;
    }

    public String money(long cents) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(BigDecimal.valueOf(cents, 2));
    }

    /** 67,5. */
    public String points(BigDecimal points) {
        return number(points, 1);
    }

    /** 0,184, with each decimal that it has. */
    public String exactly(BigDecimal value) {
        return number(value, Math.max(0, value.scale()));
    }

    public String count(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count).replace('\u202f', '\u00a0');
    }

    private String number(BigDecimal value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        return format.format(value).replace('\u202f', '\u00a0');
    }

    private boolean french() {
        return locale.getLanguage().equals("fr");
    }
}
