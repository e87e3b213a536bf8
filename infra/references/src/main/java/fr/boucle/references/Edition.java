package fr.boucle.references;

import java.time.LocalDate;

/**
 * What a set of reference data is, and where it comes from.
 *
 * @param name as people call it, “COG 2026”
 */
public record Edition(String name, LocalDate validFrom, String origin, String licence) {
    static final Edition COG_2026 = new Edition(
            "COG 2026",
            LocalDate.of(2026, 1, 1),
            "INSEE (code officiel géographique 2026, populations), La Poste (codes postaux), as packed in"
                    + " @etalab/decoupage-administratif 6.0.0; positions: INSEE and IGN, gathered in rcarlier/datas.fun (2024)",
            "Licence Ouverte 2.0");
}
