package fr.boucle.values;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * A French establishment's number: 14 digits whose first nine, the SIREN, name its company.
 *
 * @param value the 14 digits
 */
public record Siret(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9]{14}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]");
    private static final String LA_POSTE = "356000000";
    private static final String LA_POSTE_HEAD_OFFICE = "35600000000048";

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException when {@link #parse} would find none
     */
    public Siret {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a SIRET: " + value);
        }
    }

    /**
     * Reads a number as people write it, with or without spaces.
     *
     * @param text what was typed
     * @return the number, or none when it has not 14 digits or its check fails (Luhn; for La Poste's establishments the
     *     sum of the digits is a multiple of five)
     */
    public static Optional<Siret> parse(String text) {
        String digits = BLANKS.matcher(text).replaceAll("");
        return isValid(digits) ? Optional.of(new Siret(digits)) : Optional.empty();
    }

    /** The company's number: the first nine digits. */
    public String siren() {
        return value.substring(0, 9);
    }

    private static boolean isValid(String digits) {
        if (!FORM.matcher(digits).matches() || digits.chars().allMatch(digit -> digit == '0')) {
            return false;
        }
        if (digits.startsWith(LA_POSTE) && !digits.equals(LA_POSTE_HEAD_OFFICE)) {
            return digits.chars().map(digit -> digit - '0').sum() % 5 == 0;
        }
        return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits);
    }
}
