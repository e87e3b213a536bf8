package fr.boucle.gateway.observatory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One bar of a drawing and its row: a word, how much, and how long the bar is beside all of them, in percent. */
public record Bar(String word, long amount, long percent) {
    static List<Bar> largestFirst(@Nullable Map<String, Long> amounts) {
        if (amounts == null) {
            return List.of();
        }
        long all =
                Math.max(1, amounts.values().stream().mapToLong(Long::longValue).sum());
        return amounts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Bar(entry.getKey(), entry.getValue(), entry.getValue() * 100 / all))
                .sorted(Comparator.comparingLong(Bar::amount).reversed().thenComparing(Bar::word))
                .toList();
    }
}
