package fr.boucle.redistribution.tracking;

import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a structure asks its households later, and has no answer to yet. */
@Tag(name = "The household")
@Controller("/api/redistribution/open-follow-ups")
@Secured(Role.MEDIATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
class ListOpenFollowUps {
    /** So far ahead that a device handed over today is among them. */
    private static final int AHEAD_DAYS = 100;

    private final FollowUps followUps;
    private final RulesInForce rules;

    ListOpenFollowUps(FollowUps followUps, RulesInForce rules) {
        this.followUps = followUps;
        this.rules = rules;
    }

    /** One question without an answer. */
    @Serdeable
    record View(UUID reservationId, String requestReference, String code, int month, LocalDate askedOn) {}

    @Operation(
            summary = "The questions at three and twelve months that have no answer",
            description =
                    "Of the own structure's households whose device was handed over: asked already, or within a hundred days. The"
                            + " later question takes the place of the earlier one. The oldest first, 200 at most of each month.")
    @Get
    @Transactional(readOnly = true)
    List<View> list(@Parameter(hidden = true) Actor actor) {
        List<View> late = of(12, actor.organisation());
        List<UUID> known = late.stream().map(View::reservationId).toList();
        return Stream.concat(
                        late.stream(),
                        of(3, actor.organisation()).stream().filter(one -> !known.contains(one.reservationId())))
                .sorted(Comparator.comparing(View::askedOn).thenComparing(View::requestReference))
                .toList();
    }

    private List<View> of(int month, UUID structure) {
        LocalDate last = rules.today().plusDays(AHEAD_DAYS + 1L).minusMonths(month);
        return followUps
                .unanswered(structure, month, last.atStartOfDay(rules.zone()).toInstant())
                .stream()
                .map(row -> new View(
                        row.id(),
                        row.reference(),
                        row.deviceCode(),
                        month,
                        LocalDate.ofInstant(row.changedAt(), rules.zone()).plusMonths(month)))
                .toList();
    }
}
