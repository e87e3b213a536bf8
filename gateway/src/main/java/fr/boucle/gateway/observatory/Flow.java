package fr.boucle.gateway.observatory;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The flow of the devices through the four R: one band for each row of the table beside it, as thick as its share. */
public record Flow(List<Band> bands) {
    /** In tenths: the height of a row, and of the thickest band. */
    private static final long ROW = 520;

    private static final long THICKEST = 400;

    /** One way, how many devices went it, their share in tenths of a percent, and the band's path. */
    public record Band(String name, long count, int shareTenths, String path, boolean out) {}

    private record Way(String name, boolean out, long count) {}

    static Flow of(Indicators all) {
        List<Way> ways = List.of(
                new Way("Gardés en service", false, all.at("reassigned", "transferred")),
                new Way("Prêts ou remis", false, all.at("stock", "reserved", "household", "structure", "sold")),
                new Way("En réparation", false, all.at("in-transit", "workshop", "parts")),
                new Way("Confiés au recyclage", true, all.at("waste")),
                new Way(
                        "Inscrits, retirés, manquants ou rendus",
                        true,
                        all.at("listed", "withdrawn", "missing", "returned-to-donor")));
        long largest = ways.stream().mapToLong(Way::count).max().orElse(0);
        List<Long> thick = ways.stream()
                .map(way -> largest == 0 ? 0 : way.count() * THICKEST / largest)
                .toList();
        return new Flow(IntStream.range(0, ways.size())
                .mapToObj(row -> band(ways, thick, row, all.total()))
                .toList());
    }

    private static Band band(List<Way> ways, List<Long> thick, int row, long total) {
        long source = thick.stream().mapToLong(Long::longValue).sum();
        long from = (ROW * ways.size() - source) / 2
                + thick.stream().limit(row).mapToLong(Long::longValue).sum();
        long to = ROW * row + (ROW - thick.get(row)) / 2;
        Way way = ways.get(row);
        int share = total == 0 ? 0 : (int) ((way.count() * 1000 + total / 2) / total);
        return new Band(way.name(), way.count(), share, path(from, to, thick.get(row)), way.out());
    }

    /** From the left to the right and back, the same thickness all along. */
    private static String path(long from, long to, long thick) {
        return "M0 %1$sC50 %1$s 50 %2$s 100 %2$sV%3$sC50 %3$s 50 %4$s 0 %4$sz"
                .formatted(tenths(from), tenths(to), tenths(to + thick), tenths(from + thick));
    }

    private static String tenths(long tenths) {
        return String.format(Locale.ROOT, "%d.%d", tenths / 10, tenths % 10);
    }
}
