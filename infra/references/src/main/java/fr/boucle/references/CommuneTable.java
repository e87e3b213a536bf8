package fr.boucle.references;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Communes by column, sorted by code: two and a half megabytes for all of France. A record is made when one is asked for. */
final class CommuneTable {
    static final Pattern CODE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
    static final int NOT_MEANT = 4;
    private static final int RADIX = 36;
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final int[] codes;
    private final Texts names;
    private final Texts plainNames;
    private final int[] postalCodes;
    private final int[] postalEnds;
    private final int[] epci;
    private final int[] siren;
    private final int[] population;
    private final int[] latitude;
    private final int[] longitude;
    private final Map<Integer, String> parents = new HashMap<>();

    CommuneTable(Collection<Commune> communes) {
        List<Commune> sorted =
                communes.stream().sorted(Comparator.comparing(Commune::code)).toList();
        int size = sorted.size();
        codes = sorted.stream()
                .mapToInt(one -> Integer.parseInt(one.code(), RADIX))
                .toArray();
        names = new Texts(sorted.stream().map(Commune::name).toList());
        plainNames = new Texts(sorted.stream().map(one -> Plain.of(one.name())).toList());
        postalCodes = sorted.stream()
                .flatMap(one -> one.postalCodes().stream())
                .mapToInt(Integer::parseInt)
                .toArray();
        postalEnds = sorted.stream().mapToInt(one -> one.postalCodes().size()).toArray();
        Arrays.parallelPrefix(postalEnds, Integer::sum);
        epci = sorted.stream().mapToInt(one -> number(one.epci())).toArray();
        siren = sorted.stream().mapToInt(one -> number(one.siren())).toArray();
        population = sorted.stream().mapToInt(Commune::population).toArray();
        latitude = new int[size];
        longitude = new int[size];
        for (int i = 0; i < size; i++) {
            Optional<Position> centre = sorted.get(i).centre();
            latitude[i] = centre.map(Position::latitude).orElse(UNKNOWN);
            longitude[i] = centre.map(Position::longitude).orElse(UNKNOWN);
            if (!sorted.get(i).parent().isEmpty()) {
                parents.put(i, sorted.get(i).parent());
            }
        }
    }

    int size() {
        return codes.length;
    }

    /** The row of a code; negative where there is none. */
    int row(String code) {
        return CODE.matcher(code).matches() ? Arrays.binarySearch(codes, Integer.parseInt(code, RADIX)) : -1;
    }

    String name(int row) {
        return names.at(row);
    }

    int population(int row) {
        return population[row];
    }

    boolean isIn(int row, int epciNumber) {
        return epci[row] == epciNumber;
    }

    boolean hasSiren(int row, int number) {
        return siren[row] == number;
    }

    boolean hasPostalCode(int row, int code) {
        for (int at = row == 0 ? 0 : postalEnds[row - 1]; at < postalEnds[row]; at++) {
            if (postalCodes[at] == code) {
                return true;
            }
        }
        return false;
    }

    Optional<Position> centre(int row) {
        return latitude[row] == UNKNOWN ? Optional.empty() : Optional.of(position(row));
    }

    /** Between two centres; none where a row or its centre is not known. */
    OptionalInt metres(int one, int other) {
        return one < 0 || other < 0 || latitude[one] == UNKNOWN || latitude[other] == UNKNOWN
                ? OptionalInt.empty()
                : OptionalInt.of(position(one).metresTo(position(other)));
    }

    private Position position(int row) {
        return new Position(latitude[row], longitude[row]);
    }

    /** How well a plain text means a name: 0 whole, 1 its beginning, 2 a word's beginning, 3 inside; {@link #NOT_MEANT} not at all. */
    int rank(int row, byte[] asked) {
        int at = plainNames.indexOf(asked, row);
        if (at < 0) {
            return NOT_MEANT;
        }
        if (at == 0) {
            return plainNames.length(row) == asked.length ? 0 : 1;
        }
        return plainNames.hasWordFrom(asked, row) ? 2 : 3;
    }

    Commune at(int row) {
        List<String> postal = new ArrayList<>();
        for (int at = row == 0 ? 0 : postalEnds[row - 1]; at < postalEnds[row]; at++) {
            postal.add("%05d".formatted(postalCodes[at]));
        }
        return new Commune(
                code(row),
                names.at(row),
                List.copyOf(postal),
                epci[row] == 0 ? "" : Integer.toString(epci[row]),
                siren[row] == 0 ? "" : Integer.toString(siren[row]),
                population[row],
                centre(row),
                parents.getOrDefault(row, ""));
    }

    private String code(int row) {
        String digits = Integer.toString(codes[row], RADIX).toUpperCase(Locale.ROOT);
        return "0".repeat(5 - digits.length()) + digits;
    }

    private static int number(String digits) {
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
