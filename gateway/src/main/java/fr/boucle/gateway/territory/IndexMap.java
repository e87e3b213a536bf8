package fr.boucle.gateway.territory;

import java.util.List;
import java.util.stream.Collectors;

/** Where the communes lie on a drawing of three hundred points' width, as they lie on Earth, north above. */
record IndexMap(int west, int north, int span, int height) {
    static final int WIDTH = 300;
    private static final int EDGE = 8;
    private static final int TALLEST = 420;
    /** A degree of longitude is shorter than one of latitude: two thirds of it, in the middle of France. */
    private static final int NARROW_PERCENT = 69;

    static IndexMap of(List<FragilityIndex.CommuneScore> communes) {
        List<FragilityIndex.CommuneScore> placed = placed(communes);
        int west = placed.stream().mapToInt(IndexMap::east).min().orElse(0);
        int east = placed.stream().mapToInt(IndexMap::east).max().orElse(0);
        int north = placed.stream().mapToInt(IndexMap::latitude).max().orElse(0);
        int south = placed.stream().mapToInt(IndexMap::latitude).min().orElse(0);
        int inner = WIDTH - 2 * EDGE;
        int span = Math.max(1, Math.max(east - west, (north - south) * inner / (TALLEST - 2 * EDGE)));
        return new IndexMap(west, north, span, 2 * EDGE + (int) ((long) (north - south) * inner / span));
    }

    String dots(List<FragilityIndex.CommuneScore> communes) {
        return placed(communes).stream()
                .map(one -> "M" + along(east(one) - west) + " " + along(north - latitude(one)) + "h0")
                .collect(Collectors.joining());
    }

    private int along(int units) {
        return EDGE + (int) ((long) units * (WIDTH - 2 * EDGE) / span);
    }

    private static List<FragilityIndex.CommuneScore> placed(List<FragilityIndex.CommuneScore> communes) {
        return communes.stream()
                .filter(one -> one.latitude() != null && one.longitude() != null)
                .toList();
    }

    private static int east(FragilityIndex.CommuneScore one) {
        return one.longitude() == null ? 0 : one.longitude() * NARROW_PERCENT / 100;
    }

    private static int latitude(FragilityIndex.CommuneScore one) {
        return one.latitude() == null ? 0 : one.latitude();
    }
}
