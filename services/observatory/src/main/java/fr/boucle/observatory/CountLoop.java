package fr.boucle.observatory;

import io.micronaut.context.annotation.Value;
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
    private final References references;
    private final InstantSource clock;
    private final long fewestAnswers;

    CountLoop(
            Figures figures,
            FollowUpAnswers answers,
            Steps steps,
            ChainBalance balance,
            Rebuilds rebuilds,
            References references,
            InstantSource clock,
            @Value("${boucle.substitution-fewest-answers:30}") long fewestAnswers) {
        this.figures = figures;
        this.answers = answers;
        this.steps = steps;
        this.balance = balance;
        this.rebuilds = rebuilds;
        this.references = references;
        this.clock = clock;
        this.fewestAnswers = fewestAnswers;
    }

    /** In a transaction that can only read: looking changes nothing. */
    @ReadOnly
    Indicators now() {
        Map<String, Long> delivered = map(figures.deliveredByKind());
        List<AnswerCount> answered = answers.counts();
        List<EventsSeen> events = steps.counts().stream()
                .map(count -> new EventsSeen(count.context(), count.event(), count.total()))
                .toList();
        return new Indicators(
                clock.instant(),
                rebuilds.current().state() == Rebuilds.State.RUNNING,
                map(figures.byPlace()),
                map(figures.readyByKind()),
                fourR(delivered),
                waste(),
                balance.check(),
                avoided(delivered, answered),
                Substitution.of(answered),
                events.stream().mapToLong(EventsSeen::count).sum(),
                events);
    }

    private FourR fourR(Map<String, Long> delivered) {
        long reused = delivered.values().stream().mapToLong(Long::longValue).sum();
        return new FourR(figures.kept(), reused, figures.repaired(), figures.wasted(), figures.recycled());
    }

    private Waste waste() {
        Map<String, Long> grams = map(figures.wasteGrams());
        return new Waste(
                grams.getOrDefault("WasteItemAccepted", 0L),
                grams.getOrDefault("WasteLotConsigned", 0L),
                map(figures.treatedGramsByMode()));
    }

    private AvoidedEmissions avoided(Map<String, Long> delivered, List<AnswerCount> answered) {
        EmissionFactors factors = references.emissions();
        return AvoidedEmissions.of(
                delivered,
                map(figures.newPartsByKind()),
                SubstitutionRate.of(
                        AnswerSample.of(answered),
                        fewestAnswers,
                        factors.assumptions().substitution()),
                factors,
                references.emissionsSha256());
    }

    private static Map<String, Long> map(List<WordTotal> totals) {
        Map<String, Long> map = new TreeMap<>();
        totals.forEach(total -> map.put(total.word(), total.total()));
        return map;
    }
}
