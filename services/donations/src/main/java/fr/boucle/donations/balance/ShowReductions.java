package fr.boucle.donations.balance;

import fr.boucle.donations.device.KeptReason;
import fr.boucle.donations.organisation.Organisation;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** The first R: what was kept before anything was given, and why the rest was not. */
@Tag(name = "balances")
@Controller("/api/donations/balances/{year}/reductions")
@Secured(Role.AGENT)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowReductions {

    private final Reductions reductions;
    private final InstantSource clock;
    private final ZoneId zone;

    ShowReductions(Reductions reductions, InstantSource clock, @Value("${boucle.territory-zone}") ZoneId zone) {
        this.reductions = reductions;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Each step of a year, in devices.
     *
     * @param shownInside in lots that only the own organisation can take from now
     * @param upgraded kept because they were upgraded instead of replaced
     * @param reassigned kept elsewhere in the organisation
     * @param kept by the reason code given
     * @param notKept devices of the year's published lots, by the reason why they were not kept
     * @param toPublicBodies transferred to other public bodies
     * @param toAssociations given to everybody else
     */
    @Serdeable
    record View(
            int year,
            long listed,
            long shownInside,
            long upgraded,
            long reassigned,
            List<Reductions.Count> kept,
            List<Reductions.Count> notKept,
            long toPublicBodies,
            long toAssociations) {}

    @Operation(
            summary = "What was reduced before giving",
            description =
                    "Per year: listed, shown inside, upgraded, reassigned, why the rest was not kept, passed on to public bodies"
                            + " and to associations. Counts of devices of the own organisation.")
    @Get
    @Transactional(readOnly = true)
    View show(int year, @Parameter(hidden = true) Actor actor) {
        UUID owner = actor.organisation();
        BalanceLine.Year span = BalanceLine.Year.of(ShowBalance.checked(year), zone);
        List<Reductions.Count> kept = reductions.kept(owner, span.start(), span.end());
        List<Reductions.Count> passed = reductions.passedOn(owner, span.start(), span.end());
        Predicate<Reductions.Count> upgraded = count -> KeptReason.isUpgrade(count.reason());
        Predicate<Reductions.Count> isPublic = count -> Organisation.isPublic(String.valueOf(count.reason()));
        return new View(
                year,
                reductions.listed(owner, span.start(), span.end()).devices(),
                reductions.shownInside(owner, clock.instant()).devices(),
                sum(kept, upgraded),
                sum(kept, upgraded.negate()),
                kept,
                reductions.notKept(owner, span.start(), span.end()),
                sum(passed, isPublic),
                sum(passed, isPublic.negate()));
    }

    private static long sum(List<Reductions.Count> counts, Predicate<Reductions.Count> among) {
        return counts.stream()
                .filter(among)
                .mapToLong(Reductions.Count::devices)
                .sum();
    }
}
