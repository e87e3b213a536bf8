package fr.boucle.redistribution.fairness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells small groups together, so that nobody is recognised. */
final class SmallGroups {
    private static final int FEWEST = 5;
    private static final String OTHERS = "OTHERS";

    private SmallGroups() {}

    /** Small groups together; one small group alone takes the next smallest with it, or a difference would tell it. */
    static Map<String, List<Outcomes.Row>> merged(Map<String, List<Outcomes.Row>> groups) {
        Map<String, List<Outcomes.Row>> large = new TreeMap<>(groups);
        List<Outcomes.Row> others = new ArrayList<>();
        while (true) {
            Optional<Map.Entry<String, List<Outcomes.Row>>> smallest =
                    large.entrySet().stream().min(Comparator.comparingInt(group -> requests(group.getValue())));
            boolean isSmall = smallest.filter(group -> requests(group.getValue()) < FEWEST)
                    .isPresent();
            boolean isTooFew = !others.isEmpty() && requests(others) < FEWEST;
            if (smallest.isEmpty() || (!isSmall && !isTooFew)) {
                break;
            }
            others.addAll(smallest.get().getValue());
            large.remove(smallest.get().getKey());
        }
        if (!others.isEmpty()) {
            large.put(OTHERS, others);
        }
        return large;
    }

    /** How many requests a group has: one may have been decided several times. */
    static int requests(List<Outcomes.Row> rows) {
        return (int) rows.stream().map(Outcomes.Row::reference).distinct().count();
    }
}
