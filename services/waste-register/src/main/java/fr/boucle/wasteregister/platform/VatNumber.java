package fr.boucle.wasteregister.platform;

import java.util.Map;
import java.util.regex.Pattern;

/** VAT numbers of the European Union: the form of each country, and the key of the French and Belgian ones. */
final class VatNumber {
    private static final int MODULUS = 97;
    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            form("AT", "U[0-9]{8}"),
            form("BE", "[01][0-9]{9}"),
            form("BG", "[0-9]{9,10}"),
            form("CY", "[0-9]{8}[A-Z]"),
            form("CZ", "[0-9]{8,10}"),
            form("DE", "[1-9][0-9]{8}"),
            form("DK", "[0-9]{8}"),
            form("EE", "[0-9]{9}"),
            form("EL", "[0-9]{9}"),
            form("ES", "[A-Z0-9][0-9]{7}[A-Z0-9]"),
            form("FI", "[0-9]{8}"),
            form("FR", "[A-Z0-9]{2}[0-9]{9}"),
            form("HR", "[0-9]{11}"),
            form("HU", "[0-9]{8}"),
            form("IE", "[0-9][A-Z0-9+*][0-9]{5}[A-Z]{1,2}"),
            form("IT", "[0-9]{11}"),
            form("LT", "([0-9]{9}|[0-9]{12})"),
            form("LU", "[0-9]{8}"),
            form("LV", "[0-9]{11}"),
            form("MT", "[0-9]{8}"),
            form("NL", "[0-9]{9}B[0-9]{2}"),
            form("PL", "[0-9]{10}"),
            form("PT", "[0-9]{9}"),
            form("RO", "[1-9][0-9]{1,9}"),
            form("SE", "[0-9]{12}"),
            form("SI", "[1-9][0-9]{7}"),
            form("SK", "[0-9]{10}"));

    private VatNumber() {}

    static boolean isValid(String number) {
        if (number.length() < 4) {
            return false;
        }
        Pattern form = FORMS.get(number.substring(0, 2));
        String rest = number.substring(2);
        if (form == null || !form.matcher(rest).matches()) {
            return false;
        }
        return switch (number.substring(0, 2)) {
            case "FR" -> !rest.substring(0, 2).matches("[0-9]{2}") || frenchKey(rest);
            case "BE" -> Long.parseLong(rest.substring(8)) == MODULUS - Long.parseLong(rest.substring(0, 8)) % MODULUS;
            default -> true;
        };
    }

    /** The country whose number it is; Greece writes EL. */
    static String countryOf(String number) {
        String country = number.length() < 2 ? "" : number.substring(0, 2);
        return country.equals("EL") ? "GR" : country;
    }

    private static boolean frenchKey(String rest) {
        long siren = Long.parseLong(rest.substring(2));
        return Long.parseLong(rest.substring(0, 2)) == (12 + 3 * (siren % MODULUS)) % MODULUS;
    }

    private static Map.Entry<String, Pattern> form(String country, String rest) {
        return Map.entry(country, Pattern.compile(rest));
    }
}
