package fr.boucle.observatory;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The loop in figures, for everyone. */
@Controller("/api/observatory")
@Tag(name = "indicators")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowIndicators {
    private final Figures figures;
    private final FollowUpAnswers answers;
    private final Steps steps;
    private final ChainBalance balance;
    private final Rebuilds rebuilds;
    private final References references;
    private final InstantSource clock;

    ShowIndicators(
            Figures figures,
            FollowUpAnswers answers,
            Steps steps,
            ChainBalance balance,
            Rebuilds rebuilds,
            References references,
            InstantSource clock) {
        this.figures = figures;
        this.answers = answers;
        this.steps = steps;
        this.balance = balance;
        this.rebuilds = rebuilds;
        this.references = references;
        this.clock = clock;
    }

    @Serdeable
    @Schema(description = "The loop in figures; masses in grams")
    record Indicators(
            Instant asOf,

            @Schema(description = "true while the view is being made again: the figures are not whole")
            boolean rebuilding,

            Map<String, Long> devicesByPlace,
            FourR devices,
            Waste waste,
            ChainBalance.Balance balance,
            AvoidedEmissions avoidedEmissions,
            Substitution substitution,
            long eventsSeen,
            List<EventsSeen> events) {}

    @Serdeable
    @Schema(
            description =
                    "reduced: kept in service by their owner or another public body; reused: delivered to a household; "
                            + "repaired: a fault put right or a part fitted; wasted: now waste; recycled: of an item confirmed recycled")
    record FourR(long reduced, long reused, long repaired, long wasted, long recycled) {}

    @Serdeable
    record Waste(long acceptedGrams, long consignedGrams, Map<String, Long> treatedGramsByMode) {}

    @Serdeable
    record EventsSeen(String context, String event, long count) {}

    @Operation(
            summary = "The loop in figures",
            description =
                    "A few seconds behind the services. devicesByPlace: each device once. avoidedEmissions: low, central and high "
                            + "for the visible substitution rate, with the version of the factors. balance: invariant 1 of the loop and "
                            + "since when it holds or not.")
    @Get("/indicators")
    HttpResponse<Indicators> show() {
        Map<String, Long> delivered = map(figures.deliveredByKind());
        Map<String, Long> grams = map(figures.wasteGrams());
        List<EventsSeen> events = steps.counts().stream()
                .map(count -> new EventsSeen(count.context(), count.event(), count.total()))
                .toList();
        return HttpResponse.ok(new Indicators(
                        clock.instant(),
                        rebuilds.current().state() == Rebuilds.State.RUNNING,
                        map(figures.byPlace()),
                        new FourR(
                                figures.kept(),
                                delivered.values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum(),
                                figures.repaired(),
                                figures.wasted(),
                                figures.recycled()),
                        new Waste(
                                grams.getOrDefault("WasteItemAccepted", 0L),
                                grams.getOrDefault("WasteLotConsigned", 0L),
                                map(figures.treatedGramsByMode())),
                        balance.check(),
                        AvoidedEmissions.of(
                                delivered,
                                map(figures.newPartsByKind()),
                                references.emissions(),
                                references.emissionsSha256()),
                        Substitution.of(map(answers.byWouldHaveBought())),
                        events.stream().mapToLong(EventsSeen::count).sum(),
                        events))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=5");
    }

    @Operation(
            summary = "The emission factors in force",
            description = "The whole reference file with its sources; sha256 of its bytes is in the indicators.")
    @Get("/emission-factors")
    HttpResponse<EmissionFactors> factors() {
        return HttpResponse.ok(references.emissions()).header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
    }

    private static Map<String, Long> map(List<Figures.Total> totals) {
        Map<String, Long> map = new TreeMap<>();
        totals.forEach(total -> map.put(total.word(), total.total()));
        return map;
    }
}
