package fr.boucle.observatory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Statistical secrecy without a loss: a cell below five is merged with other small ones, first over the communes, then over the
 * kinds, then over the years; what is still below five takes the smallest row of its place along. So nothing follows by
 * subtraction, and the sum of each place is exact.
 */
final class Merging {
    /** Stands for more than one. */
    static final String SEVERAL = "*";

    private static final long SMALLEST_CELL = 5;
    private static final List<UnaryOperator<OpenCell>> COARSER = List.of(
            UnaryOperator.identity(),
            cell -> new OpenCell(cell.year(), SEVERAL, cell.kind(), cell.place(), cell.total()),
            cell -> new OpenCell(cell.year(), SEVERAL, SEVERAL, cell.place(), cell.total()),
            cell -> new OpenCell(SEVERAL, SEVERAL, SEVERAL, cell.place(), cell.total()));

    private Merging() {}

    static List<OpenCell> of(Collection<OpenCell> cells) {
        List<OpenCell> told = new ArrayList<>();
        List<OpenCell> small = List.copyOf(cells);
        for (UnaryOperator<OpenCell> coarser : COARSER) {
            List<OpenCell> summed = sum(small.stream().map(coarser).toList());
            summed.stream().filter(Merging::isLarge).forEach(told::add);
            small = summed.stream().filter(cell -> !isLarge(cell)).toList();
        }
        small.forEach(rest -> told.add(withItsNeighbour(rest, told)));
        return told.stream().sorted(OpenCell.ORDER).toList();
    }

    /** The only row of its place is the sum that the observatory tells anyway. */
    private static OpenCell withItsNeighbour(OpenCell rest, List<OpenCell> told) {
        Optional<OpenCell> smallest = told.stream()
                .filter(cell -> cell.place().equals(rest.place()))
                .min(Comparator.comparingLong(OpenCell::total).thenComparing(OpenCell.ORDER));
        smallest.ifPresent(told::remove);
        return rest.holding(rest.total() + smallest.map(OpenCell::total).orElse(0L));
    }

    private static boolean isLarge(OpenCell cell) {
        return cell.total() >= SMALLEST_CELL;
    }

    private static List<OpenCell> sum(List<OpenCell> cells) {
        TreeMap<OpenCell, Long> sums = new TreeMap<>(OpenCell.ORDER);
        cells.forEach(cell -> sums.merge(cell, cell.total(), Long::sum));
        return sums.entrySet().stream()
                .map(sum -> sum.getKey().holding(sum.getValue()))
                .toList();
    }
}
