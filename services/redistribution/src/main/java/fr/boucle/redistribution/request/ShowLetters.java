package fr.boucle.redistribution.request;

import fr.boucle.redistribution.letter.Letter;
import fr.boucle.redistribution.letter.Letterhead;
import fr.boucle.redistribution.letter.Notifications;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Tag(name = "Letters")
@Controller("/api/redistribution/requests/{reference}/letters")
@Secured(Role.MEDIATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowLetters {
    private final Requests requests;
    private final Notifications notifications;
    private final Letterhead letterhead;

    ShowLetters(Requests requests, Notifications notifications, Letterhead letterhead) {
        this.letterhead = letterhead;
        this.requests = requests;
        this.notifications = notifications;
    }

    /**
     * A letter to a household.
     *
     * @param outcome SENT, TO_PRINT (no address, or no mail server), FAILED, GONE (erased); absent while it waits
     */
    @Serdeable
    record View(Letter.Kind kind, Instant queuedAt, Notifications.@Nullable Outcome outcome, int attempts) {}

    @Operation(
            summary = "The letters of a request",
            description = "Those to print have the outcome TO_PRINT or FAILED.")
    @Get
    @Transactional(readOnly = true)
    List<View> list(String reference, @Parameter(hidden = true) Actor actor) {
        return notifications.of(requests.get(reference, actor).id()).stream()
                .map(row -> new View(row.kind(), row.queuedAt(), row.outcome(), row.attempts()))
                .toList();
    }

    @Operation(
            summary = "A letter to print",
            description =
                    "HTML, in French, with who writes, without the name of whom it is for: the envelope bears it.")
    @Get("/{kind}")
    @Produces(MediaType.TEXT_HTML)
    @Transactional(readOnly = true)
    String print(String reference, Letter.Kind kind, @Parameter(hidden = true) Actor actor) {
        Asked asked = requests.get(reference, actor).asked();
        return letterhead
                .letter(kind, asked.reference(), Optional.of(asked.organisation()))
                .page();
    }
}
