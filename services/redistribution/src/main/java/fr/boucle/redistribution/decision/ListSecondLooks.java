package fr.boucle.redistribution.decision;

import fr.boucle.redistribution.reference.RulesInForce;
import fr.boucle.redistribution.request.Requests;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The second looks that wait for an answer: a deadline that nobody sees is not kept. */
@Tag(name = "Decisions")
@Controller("/api/redistribution/second-looks")
@Secured({Role.DECIDER, Role.STEWARD})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListSecondLooks {
    private final SecondLooks looks;
    private final Decisions decisions;
    private final Requests requests;
    private final RulesInForce rules;

    ListSecondLooks(SecondLooks looks, Decisions decisions, Requests requests, RulesInForce rules) {
        this.looks = looks;
        this.decisions = decisions;
        this.requests = requests;
        this.rules = rules;
    }

    /**
     * One that waits.
     *
     * @param words what the household or its mediator says to it
     * @param late whether its day has passed
     * @param mine whether the reader made the refusal: another person then decides
     */
    @Serdeable
    record View(
            String reference,
            SecondLook.Asker askedBy,
            Instant askedAt,
            LocalDate decideBy,
            boolean late,
            boolean mine,
            @Nullable String words) {}

    @Operation(summary = "The second looks that wait for an answer, the earliest deadline first")
    @Get
    @Transactional(readOnly = true)
    List<View> list(@Parameter(hidden = true) Actor actor) {
        return looks.open().stream().flatMap(look -> view(look, actor)).toList();
    }

    private Stream<View> view(SecondLook look, Actor actor) {
        boolean mine = decisions
                .find(look.of())
                .filter(made -> made.by().member().equals(actor.member()))
                .isPresent();
        Optional<Requests.Found> found = requests.find(look.requestId());
        return found.stream()
                .map(one -> new View(
                        one.asked().reference(),
                        look.askedBy(),
                        look.askedAt(),
                        look.decideBy(),
                        rules.today().isAfter(look.decideBy()),
                        mine,
                        look.words()));
    }
}
