package fr.boucle.redistribution.priority;

import io.micronaut.serde.annotation.Serdeable;

/** How many requests of a commune go up and down. */
@Serdeable
record AreaBalance(int up, int down, int same) {
    static AreaBalance of(RankMove move) {
        int by = Integer.compare(move.rankBefore(), move.rankAfter());
        return new AreaBalance(by > 0 ? 1 : 0, by < 0 ? 1 : 0, by == 0 ? 1 : 0);
    }

    AreaBalance plus(AreaBalance other) {
        return new AreaBalance(up + other.up, down + other.down, same + other.same);
    }
}
