package fr.boucle.observatory;

import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first invariant: devices that entered the chain are those that are somewhere in it. Entries are counted from the
 * events, places from the devices. While events are on their way the two may differ for a moment.
 */
@Singleton
class ChainBalance {
    private static final Logger LOG = LoggerFactory.getLogger(ChainBalance.class);
    private static final int NUMBER = 1;
    private static final List<Place> CHAIN =
            List.of(Place.values()).stream().filter(Place::isInTheChain).toList();

    private final Figures figures;
    private final Invariants invariants;
    private final InstantSource clock;

    ChainBalance(Figures figures, Invariants invariants, InstantSource clock) {
        this.figures = figures;
        this.invariants = invariants;
        this.clock = clock;
    }

    /** Counts now. */
    @Transactional
    Balance check() {
        Map<String, Long> places = new TreeMap<>();
        figures.byPlace().forEach(total -> places.put(total.word(), total.total()));
        long entered = figures.entered();
        long inPlaces = CHAIN.stream()
                .mapToLong(place -> places.getOrDefault(place.word(), 0L))
                .sum();
        Instant now = clock.instant();
        long _ = invariants.note(NUMBER, entered == inPlaces, now);
        Instant since = invariants.find(NUMBER).map(Invariants.Row::since).orElse(now);
        return new Balance(NUMBER, entered, inPlaces, entered == inPlaces, since);
    }

    @Scheduled(initialDelay = "10s", fixedDelay = "30s")
    void watch() {
        Balance balance = check();
        if (!balance.holds()) {
            LOG.warn(
                    "invariant 1 does not hold since {}: {} entered, {} in places",
                    balance.since(),
                    balance.entered(),
                    balance.inPlaces());
        }
    }
}
