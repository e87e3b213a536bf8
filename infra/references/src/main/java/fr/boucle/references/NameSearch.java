package fr.boucle.references;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Looks through all communes and puts what fits in order. */
final class NameSearch {
    private final CommuneTable table;

    NameSearch(CommuneTable table) {
        this.table = table;
    }

    /** A row, and how well it fits: the smaller the better. */
    private record Fitting(int row, int rank) {}

    /** By a plain name or a part of it. */
    List<Commune> named(String plain, int max) {
        byte[] asked = plain.getBytes(StandardCharsets.US_ASCII);
        if (asked.length < 2) {
            return List.of();
        }
        List<Fitting> found = IntStream.range(0, table.size())
                .filter(row -> table.rank(row, asked) < CommuneTable.NOT_MEANT)
                .mapToObj(row -> new Fitting(row, table.rank(row, asked)))
                .sorted(Comparator.comparingInt(Fitting::rank)
                        .thenComparingInt(one -> -table.population(one.row()))
                        .thenComparingInt(Fitting::row))
                .toList();
        boolean whole = !found.isEmpty() && found.getFirst().rank() == 0;
        return found.stream()
                .filter(one -> !whole || one.rank() == 0)
                .limit(max)
                .map(one -> table.at(one.row()))
                .toList();
    }

    /** Around the centre of one, itself first. */
    List<Commune> near(int from, int kilometres) {
        return IntStream.range(0, table.size())
                .mapToObj(row -> new Fitting(
                        row, row == from ? 0 : table.metres(from, row).orElse(Integer.MAX_VALUE)))
                .filter(one -> one.rank() <= kilometres * 1000L)
                .sorted(Comparator.comparingInt(Fitting::rank))
                .map(one -> table.at(one.row()))
                .toList();
    }
}
