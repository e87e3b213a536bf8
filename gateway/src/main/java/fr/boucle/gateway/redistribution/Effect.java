package fr.boucle.gateway.redistribution;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What other weights would do to the queue of today. */
@Serdeable
public record Effect(
        String simulated,
        int queueLength,
        int moved,
        int gainDevice,
        int loseDevice,
        @Nullable List<Move> moves,
        @Nullable Map<String, Balance> byArea) {
    private static final int SHOWN = 20;

    /** How many requests of an area go up, down, nowhere. */
    @Serdeable
    public record Balance(int up, int down, int same) {}

    /** The place of one request before and after. */
    @Serdeable
    public record Move(
            String reference, int rankBefore, int rankAfter, BigDecimal scoreBefore, BigDecimal scoreAfter) {}

    /** The largest moves first, as far as a page shows them. */
    public List<Move> largest() {
        return moves == null
                ? List.of()
                : moves.stream()
                        .filter(move -> move.rankBefore() != move.rankAfter())
                        .limit(SHOWN)
                        .toList();
    }

    @Override
    public Map<String, Balance> byArea() {
        return byArea == null ? Map.of() : byArea;
    }

    /** The areas where a request changes its place, by the name that people call them. */
    public SortedMap<String, Balance> changed() {
        SortedMap<String, Balance> changed = new TreeMap<>();
        byArea().forEach((code, balance) -> {
            if (balance.up() + balance.down() > 0) {
                changed.put(Fairness.place(code), balance);
            }
        });
        return changed;
    }
}
