package fr.boucle.donations.reading;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The repairability and durability indices of a model as it was sold new, never of the used device (décret 2020-1757, décret
 * 2024-316): of no use without where and when they were read.
 *
 * @param repairabilityTenths tenths of a point, 0 to 100
 * @param durabilityTenths the same
 */
@Serdeable
public record ModelIndices(
        @Nullable Integer repairabilityTenths, @Nullable Integer durabilityTenths, Source source, LocalDate readOn) {
    private static final BigDecimal MOST = BigDecimal.TEN;

    /** Where an index was read; free text is not kept. */
    public enum Source {
        MAKER,
        LABEL,
        PUBLIC_LIST,
        PURCHASE
    }

    /** The lower of the two. */
    public int lowestTenths() {
        int repair = repairabilityTenths == null ? Integer.MAX_VALUE : repairabilityTenths;
        int last = durabilityTenths == null ? Integer.MAX_VALUE : durabilityTenths;
        return Math.min(repair, last);
    }

    /** How a reason names it. */
    public String named() {
        int tenths = lowestTenths();
        return tenths / 10 + "." + tenths % 10 + "/10 (" + source + ", " + readOn + ")";
    }

    static @Nullable ModelIndices of(Cells cells) {
        Integer repair = cells.read(Field.REPAIRABILITY_INDEX, ModelIndices::tenths, "index-unreadable");
        Integer last = cells.read(Field.DURABILITY_INDEX, ModelIndices::tenths, "index-unreadable");
        if (repair == null && last == null) {
            return null;
        }
        Source source =
                cells.text(Field.INDEX_SOURCE).flatMap(ModelIndices::source).orElse(null);
        Span read = cells.date(Field.INDEX_DATE, Doubt.About.ROW, false);
        LocalDate readOn = read == null ? null : read.until();
        if (source == null || readOn == null) {
            cells.leave(Reason.of("index-without-source"));
            return null;
        }
        return new ModelIndices(repair, last, source, readOn);
    }

    private static Optional<Integer> tenths(String text) {
        String number = text.replaceFirst("\\s*/\\s*10$", "").replace(',', '.');
        return number.matches("\\d{1,2}(\\.\\d{1,2})?") && new BigDecimal(number).compareTo(MOST) <= 0
                ? Optional.of(new BigDecimal(number).movePointRight(1).intValue())
                : Optional.empty();
    }

    private static Optional<Source> source(String text) {
        String plain = Words.plain(text);
        if (plain.contains("fabricant")
                || plain.contains("constructeur")
                || plain.contains("maker")
                || plain.contains("manufacturer")) {
            return Optional.of(Source.MAKER);
        }
        if (plain.contains("etiquette") || plain.contains("affichage") || plain.contains("label")) {
            return Optional.of(Source.LABEL);
        }
        if (plain.contains("public") || plain.contains("data gouv") || plain.contains("indicereparabilite")) {
            return Optional.of(Source.PUBLIC_LIST);
        }
        return plain.contains("achat") || plain.contains("marche") || plain.contains("purchase")
                ? Optional.of(Source.PURCHASE)
                : Optional.empty();
    }
}
