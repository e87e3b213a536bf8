package fr.boucle.redistribution.territory;

import fr.boucle.redistribution.reference.CsvFault;
import fr.boucle.redistribution.reference.PublicCsv;
import fr.boucle.references.Commune;
import fr.boucle.references.Communes;
import fr.boucle.references.Edition;
import fr.boucle.references.Position;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A public file of communes that the steward adopts instead of the one that ships. */
final class CommunesFile {
    private CommunesFile() {}

    /** Reads the columns that are used, whatever others the public file has. */
    static Communes read(String csv) {
        Map<String, Commune> communes = new TreeMap<>();
        PublicCsv.read(csv, row -> {
            if (communes.put(row.field("code_insee"), commune(row)) != null) {
                throw row.refused(CsvFault.COMMUNE_TWICE);
            }
        });
        if (communes.isEmpty()) {
            throw CsvFault.NO_COMMUNE.refusal();
        }
        return Communes.of(
                new Edition("adopted by the territory", LocalDate.EPOCH, "a file loaded by the steward", ""),
                communes.values());
    }

    private static Commune commune(PublicCsv.Row row) {
        try {
            return new Commune(
                    row.field("code_insee"),
                    row.optional("nom_standard").orElse(row.field("code_insee")),
                    postalCodes(row),
                    row.optional("epci_code").orElse(""),
                    "",
                    Integer.parseInt(row.field("population")),
                    Optional.of(
                            new Position(units(row.field("latitude_centre")), units(row.field("longitude_centre")))),
                    "");
        } catch (ArithmeticException | NumberFormatException _) {
            throw row.refused(CsvFault.COMMUNE_NUMBERS);
        }
    }

    private static List<String> postalCodes(PublicCsv.Row row) {
        return Arrays.stream(row.optional("codes_postaux")
                        .or(() -> row.optional("code_postal"))
                        .orElse("")
                        .split("[^0-9]+"))
                .filter(code -> code.length() == 5)
                .toList();
    }

    private static int units(String degrees) {
        return new BigDecimal(degrees).movePointRight(4).toBigInteger().intValueExact();
    }
}
