package fr.boucle.observatory;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the loop: all indicators of one moment. */
@Singleton
class CountLoop {
    private final Figures figures;
    private final FollowUpAnswers answers;
    private final Steps steps;
    private final ChainBalance balance;
    private final Rebuilds rebuilds;
    private final Avoidance avoidance;
    private final InstantSource clock;

    CountLoop(
            Figures figures,
            FollowUpAnswers answers,
            Steps steps,
            ChainBalance balance,
            Rebuilds rebuilds,
            Avoidance avoidance,
            InstantSource clock) {
        this.figures = figures;
        this.answers = answers;
        this.steps = steps;
        this.balance = balance;
        this.rebuilds = rebuilds;
        this.avoidance = avoidance;
        this.clock = clock;
    }

    /** In a transaction that can only read: looking changes nothing. */
    @ReadOnly
    IndicatorsView now() {
        Map<String, Long> atHome = map(figures.atHomeByKind());
        List<AnswerCount> answered = answers.counts();
        List<EventsSeen> events = steps.counts().stream()
                .map(count -> new EventsSeen(count.context(), count.event(), count.total()))
                .toList();
        return IndicatorsViewBuilder.stagedBuilder()
                .asOf(clock.instant())
                .rebuilding(rebuilds.current().state() == Rebuilds.State.RUNNING)
                .devicesByPlace(map(figures.byPlace()))
                .stockByKind(map(figures.readyByKind()))
                .devices(fourR(atHome))
                .waste(waste())
                .balance(balance.check())
                .avoidedEmissions(avoidance.count(atHome, map(figures.newPartsAtHomeByKind()), answered))
                .substitution(Substitution.of(answered))
                .eventsSeen(events.stream().mapToLong(EventsSeen::count).sum())
                .events(events)
                .build();
    }

    private FourR fourR(Map<String, Long> atHome) {
        long reused = atHome.values().stream().mapToLong(Long::longValue).sum();
        return new FourR(
                figures.kept(), reused, figures.equipped(), figures.repaired(), figures.wasted(), figures.recycled());
    }

    private Waste waste() {
        Map<String, Long> grams = map(figures.wasteGrams());
        return new Waste(
                grams.getOrDefault("WasteItemAccepted", 0L),
                grams.getOrDefault("WasteLotConsigned", 0L),
                map(figures.treatedGramsByMode()));
    }

    private static Map<String, Long> map(List<WordTotal> totals) {
        Map<String, Long> map = new TreeMap<>();
        totals.forEach(total -> map.put(total.word(), total.total()));
        return map;
    }
}
