package fr.boucle.references;

import java.util.List;
import java.util.Optional;

/**
 * A commune, or a municipal district of Paris, Lyon or Marseille.
 *
 * @param code of INSEE, five characters; not a postal code
 * @param postalCodes none on islands where nobody lives
 * @param epci SIREN of the inter-municipal body, empty where it belongs to none
 * @param siren of the commune itself, empty for a district
 * @param population municipal; 0 where unknown
 * @param centre unknown for a hundred that were made or restored lately, and some far islands
 * @param parent code of the commune of which it is a district, else empty
 */
public record Commune(
        String code,
        String name,
        List<String> postalCodes,
        String epci,
        String siren,
        int population,
        Optional<Position> centre,
        String parent) {
    /** The code of its département: two characters, three overseas. */
    public String departement() {
        return departementOf(code);
    }

    /** The département of a commune's code, however it is shortened. */
    public static String departementOf(String code) {
        int length = code.startsWith("97") || code.startsWith("98") ? 3 : 2;
        return code.substring(0, Math.min(length, code.length()));
    }

    /** "Nantes (44109)", for people who need the code. */
    public String nameAndCode() {
        return name + " (" + code + ")";
    }
}
