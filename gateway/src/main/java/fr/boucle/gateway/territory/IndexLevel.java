package fr.boucle.gateway.territory;

import fr.boucle.gateway.pages.Formats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The communes of one level of the index, as a row of the table and as the dots of one shade of the map beside it.
 *
 * @param level 5 the most fragile, 1 the least; 0 without an index
 */
public record IndexLevel(int level, List<FragilityIndex.CommuneScore> communes, IndexMap map) {
    private static final int MOST = 5;

    /** Those that there are, the most fragile first. */
    static List<IndexLevel> of(FragilityIndex index) {
        IndexMap map = IndexMap.of(index.communes());
        List<IndexLevel> levels = new ArrayList<>();
        for (int level = MOST; level >= 0; level--) {
            int wanted = level;
            List<FragilityIndex.CommuneScore> communes = index.communes().stream()
                    .filter(one -> one.level() == wanted)
                    .sorted(Comparator.comparing(FragilityIndex.CommuneScore::name))
                    .toList();
            if (!communes.isEmpty()) {
                levels.add(new IndexLevel(level, communes, map));
            }
        }
        return levels;
    }

    public String word() {
        return FragilityIndex.WORDS.get(level);
    }

    /** How dark its shade is. */
    public String shade() {
        return level == 0 ? "0.08" : "0." + (2 * level - 1);
    }

    /** Its communes with their scores, in one sentence: a row of many cells would weigh more than it tells. */
    public String listed(Formats formats) {
        return communes.stream()
                .map(one -> one.score() == null ? one.name() : one.name() + "\u00a0" + formats.points(one.score()))
                .collect(Collectors.joining(" · "));
    }

    /** A dot for each of its communes. */
    public String dots() {
        return map.dots(communes);
    }
}
