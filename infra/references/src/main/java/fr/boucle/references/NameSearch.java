package fr.boucle.references;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
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

    /** Whose names go on after a plain one: who leaves the end of a name off may have written another's. */
    List<Commune> longer(String plain) {
        byte[] beginning = (plain + " ").getBytes(StandardCharsets.US_ASCII);
        return plain.isEmpty() ? List.of() : rows(row -> table.rank(row, beginning) == 1);
    }

    /** Those wanted, the most inhabited first. */
    List<Commune> rows(IntPredicate wanted) {
        return IntStream.range(0, table.size())
                .filter(wanted)
                .boxed()
                .sorted(Comparator.comparingInt(row -> -table.population(row)))
                .map(table::at)
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
