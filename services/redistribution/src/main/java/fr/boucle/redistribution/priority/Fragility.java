package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.territory.QuartierIndex;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The index that counts for a household: that of its quartier where it named one that has an index, else its commune's, else the
 * median of all communes.
 *
 * @param flags how it was found, where that is not plain
 */
record Fragility(BigDecimal value, List<Score.Flag> flags) {
    static Fragility of(PriorityRule.Facts facts, TerritoryIndex communes, QuartierIndex quartiers) {
        Optional<BigDecimal> finer = quartiers.score(facts.quartier(), facts.communeCode());
        if (finer.isPresent()) {
            return new Fragility(finer.get(), List.of(Score.Flag.QUARTIER_USED));
        }
        return communes.of(facts.communeCode())
                .map(own -> new Fragility(own, List.of()))
                .orElseGet(() -> new Fragility(communes.median(), List.of(Score.Flag.MEDIAN_USED)));
    }
}
