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

    /** Counts now, and changes nothing; a change that nobody noted yet is of this moment. */
    Balance check() {
        Map<String, Long> places = new TreeMap<>();
        figures.byPlace().forEach(total -> places.put(total.word(), total.total()));
        long entered = figures.entered();
        long inPlaces = CHAIN.stream()
                .mapToLong(place -> places.getOrDefault(place.word(), 0L))
                .sum();
        boolean holds = entered == inPlaces;
        Instant since = invariants
                .find(NUMBER)
                .filter(noted -> noted.holds() == holds)
                .map(Invariants.Row::since)
                .orElseGet(clock::instant);
        return new Balance(NUMBER, entered, inPlaces, holds, since);
    }

    /** Notes since when it holds or does not; readers are never made to write. */
    @Scheduled(initialDelay = "10s", fixedDelay = "30s")
    @Transactional
    void watch() {
        Balance balance = check();
        invariants.note(NUMBER, balance.holds(), clock.instant());
        if (!balance.holds()) {
            LOG.warn(
                    "invariant 1 does not hold since {}: {} entered, {} in places",
                    balance.since(),
                    balance.entered(),
                    balance.inPlaces());
        }
    }
}
