package fr.boucle.redistribution.decision;

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
import org.jspecify.annotations.Nullable;

/** The second looks that wait for an answer: a deadline that nobody sees is not kept. */
@Tag(name = "Decisions")
@Controller("/api/redistribution/second-looks")
@Secured({Role.DECIDER, Role.STEWARD})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListSecondLooks {
    private final SecondLooks looks;

    ListSecondLooks(SecondLooks looks) {
        this.looks = looks;
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
        return looks.open(actor.member());
    }
}
