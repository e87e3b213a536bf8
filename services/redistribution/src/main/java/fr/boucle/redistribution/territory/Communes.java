package fr.boucle.redistribution.territory;

import fr.boucle.redistribution.reference.PublicCsv;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The communes the steward loaded: where each lies, how many live there, which EPCI it belongs to. Positions are integers,
 * ten-thousandths of a degree.
 */
public record Communes(Map<String, Commune> byCode) implements Distances {
    private static final int UNITS_PER_DEGREE = 10_000;
    private static final int CENTIMETRES_PER_UNIT = 1_112;
    private static final int CENTIMETRES_PER_STEP = 1_000_000;

    record Commune(String name, String postalCodes, String epci, int population, int latitude, int longitude) {
        /** Whether someone means it by a beginning of its name, its postal code, or its own code. */
        boolean isMeantBy(String asked, String code) {
            return asked.length() > 1
                    && (plain(name).startsWith(asked)
                            || code.equalsIgnoreCase(asked)
                            || (asked.matches("\\d{5}") && postalCodes.contains(asked)));
        }
    }

    /** A name without accents, capitals, hyphens: as people write it. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH)
                .replaceAll("[^a-z0-9]+", " ")
                .replaceAll("\\bsaint(e?)\\b", "st$1")
                .strip();
    }

    /** Reads the columns that are used, whatever others the public file has. */
    public static Communes read(String csv) {
        Map<String, Commune> communes = new TreeMap<>();
        PublicCsv.read(csv, row -> {
            if (communes.put(row.field("code_insee"), commune(row)) != null) {
                throw row.refused("the commune comes twice");
            }
        });
        if (communes.isEmpty()) {
            throw PublicCsv.empty("commune");
        }
        return new Communes(Map.copyOf(communes));
    }

    private static Commune commune(PublicCsv.Row row) {
        try {
            return new Commune(
                    row.optional("nom_standard").orElse(row.field("code_insee")),
                    row.optional("codes_postaux")
                            .or(() -> row.optional("code_postal"))
                            .orElse(""),
                    row.optional("epci_code").orElse(""),
                    Integer.parseInt(row.field("population")),
                    units(row.field("latitude_centre")),
                    units(row.field("longitude_centre")));
        } catch (ArithmeticException | NumberFormatException _) {
            throw row.refused("population is a whole number, latitude_centre and longitude_centre are degrees");
        }
    }

    private static int units(String degrees) {
        return new BigDecimal(degrees).movePointRight(4).toBigInteger().intValueExact();
    }

    Optional<Commune> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public int steps(String from, String to) {
        Commune one = byCode.get(from);
        Commune other = byCode.get(to);
        if (from.equals(to) || one == null || other == null) {
            return BY_DEPARTEMENT.steps(from, to);
        }
        return 1 + (int) (units(one, other) * CENTIMETRES_PER_UNIT / CENTIMETRES_PER_STEP);
    }

    private static double units(Commune one, Commune other) {
        double middle = (one.latitude() + other.latitude()) / 2.0 / UNITS_PER_DEGREE;
        double north = one.latitude() - other.latitude();
        double east = (one.longitude() - other.longitude()) * StrictMath.cos(StrictMath.toRadians(middle));
        return StrictMath.sqrt(north * north + east * east);
    }
}
