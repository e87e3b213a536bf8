package fr.boucle.redistribution.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A part of a commune that a public file has an index of: an IRIS or a QPV, never an address.
 *
 * @param score 1 to 10, 10 the most fragile; none where the file has none
 * @param source who publishes the index
 * @param date of which day it is
 */
public record Quartier(
        String code, String name, String communeCode, Optional<BigDecimal> score, String source, LocalDate date) {
    /** The form of a code: nine signs of an IRIS, or those of a QPV. */
    public static final String CODE = "[0-9][0-9AB][0-9]{7}|Q[NP][0-9A-Z]{5,7}";

    /** Whether its code agrees with its commune: an IRIS begins with the commune's code, a QPV does not. */
    boolean agrees() {
        return code.startsWith("Q") || code.startsWith(communeCode) || hasDistricts();
    }

    /** Paris, Lyon and Marseille, whose IRIS begin with the code of a district. */
    private boolean hasDistricts() {
        return communeCode.equals("75056") || communeCode.equals("69123") || communeCode.equals("13055");
    }
}
