package fr.boucle.accounts;

import fr.boucle.values.Siret;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** By which public number an organisation is known. */
public enum IdentifierType {
    /** An establishment's 14 digits, with their check. */
    SIRET,
    /** An association's number in the national register: W and nine digits. */
    RNA;

    private static final Pattern RNA_FORM = Pattern.compile("W[0-9]{9}");

    /** The number as it is stored, or none when it is not one of this type. */
    Optional<String> canonical(String text) {
        return switch (this) {
            case SIRET -> Siret.parse(text).map(Siret::value);
            case RNA ->
                Optional.of(text.replace(" ", "").toUpperCase(Locale.ROOT))
                        .filter(number -> RNA_FORM.matcher(number).matches());
        };
    }
}
