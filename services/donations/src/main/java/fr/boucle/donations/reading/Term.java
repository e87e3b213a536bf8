package fr.boucle.donations.reading;

import fr.boucle.values.DeviceKind;
import fr.boucle.values.Sha256;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word that somebody added to the lists that ship.
 *
 * @param text the word or phrase, or the key of a cell's whole text
 * @param whole whether it stands for a cell's whole text (an organisation's answer), else it counts within texts too
 */
public record Term(About about, String text, String meaning, boolean whole) {
    private static final int SIGNS = 200;

    /** What a word tells. */
    public enum About {
        KIND("un type"),
        CONDITION("un état"),
        MAKER("une marque"),
        PLACEHOLDER("un numéro qui ne désigne rien"),
        HEADING("une colonne");

        private final String label;

        About(String label) {
            this.label = label;
        }

        /** The French words. */
        public String label() {
            return label;
        }

        /** The meanings that a word may have here; a maker's is a name. */
        public Set<String> meanings() {
            return switch (this) {
                case KIND ->
                    Stream.concat(Stream.of(DeviceKind.values()).map(DeviceKind::name), Stream.of("GENERAL", "ASK"))
                            .collect(Collectors.toUnmodifiableSet());
                case CONDITION -> Set.of("WORKING", "TO_REPAIR", "BROKEN", "NOT_OURS", "SILENT");
                case MAKER -> Set.of();
                case PLACEHOLDER -> Set.of("NONE");
                case HEADING ->
                    Stream.concat(Stream.of(Field.values()).map(Field::name), Stream.of(Headings.NOT_READ))
                            .collect(Collectors.toUnmodifiableSet());
            };
        }
    }

    /** How a word or phrase is kept: without accents, case and punctuation. */
    public static String plain(String text) {
        return String.join(" ", Words.of(text));
    }

    /** Under which a cell's whole text is known again without being kept: its digest. */
    public static String key(About about, String text) {
        String plain = String.join(" ", Words.of(text.length() > SIGNS ? text.substring(0, SIGNS) : text));
        return Sha256.hex(about.name().toLowerCase(Locale.ROOT) + ":" + plain);
    }
}
