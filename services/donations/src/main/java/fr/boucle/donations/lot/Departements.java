package fr.boucle.donations.lot;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far places are apart, as far as a choice of lots needs it: between the prefectures of their départements
 * ({@code reference/departements.csv}). Two places in one département count as none apart.
 */
@Singleton
class Departements {
    private static final int EARTH_KM = 6371;
    private static final int MILLI = 1000;

    private final Map<String, Point> points = read();

    /** Thousandths of a degree. */
    private record Point(int latitude, int longitude) {
        /** The great circle, in whole kilometres. */
        int kilometresTo(Point other) {
            double north = Math.toRadians((double) (other.latitude - latitude) / MILLI);
            double east = Math.toRadians((double) (other.longitude - longitude) / MILLI);
            double chord = Math.pow(Math.sin(north / 2), 2)
                    + Math.cos(radians(latitude)) * Math.cos(radians(other.latitude)) * Math.pow(Math.sin(east / 2), 2);
            return (int) Math.round(2 * EARTH_KM * Math.asin(Math.sqrt(chord)));
        }

        private static double radians(int thousandths) {
            return Math.toRadians((double) thousandths / MILLI);
        }
    }

    /** The département of a commune, by its INSEE code. */
    static String of(String communeCode) {
        return communeCode.substring(0, communeCode.startsWith("97") ? 3 : 2);
    }

    /** Kilometres between two communes; none when a département is not in the table. */
    Optional<Integer> between(String commune, String other) {
        Point here = points.get(of(commune));
        Point there = points.get(of(other));
        return here == null || there == null ? Optional.empty() : Optional.of(here.kilometresTo(there));
    }

    /** The départements at most so far from a commune's, its own among them. */
    List<String> within(String commune, int kilometres) {
        Point here = points.get(of(commune));
        return here == null
                ? List.of(of(commune))
                : points.entrySet().stream()
                        .filter(each -> here.kilometresTo(each.getValue()) <= kilometres)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
    }

    private static Map<String, Point> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Departements.class.getResourceAsStream("/reference/departements.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";", 3))
                    .collect(Collectors.toUnmodifiableMap(
                            cells -> cells[0],
                            cells -> new Point(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
