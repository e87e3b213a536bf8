package fr.boucle.wasteregister.papers;

import fr.boucle.wasteregister.item.WasteItem;
import java.util.List;
import java.util.Objects;

/** How many pieces a paper says that there are: a container of toner is one item and many cartridges. */
final class Pieces {
    private Pieces() {}

    /** Their sum; where some were never counted, what was counted at least. */
    static String of(List<WasteItem> items) {
        List<Long> counted = items.stream()
                .map(item -> item.matter().pieces())
                .filter(Objects::nonNull)
                .toList();
        long sum = counted.stream().mapToLong(Long::longValue).sum();
        if (counted.size() == items.size()) {
            return Long.toString(sum);
        }
        return counted.isEmpty() ? "non comptées" : sum + " au moins";
    }
}
