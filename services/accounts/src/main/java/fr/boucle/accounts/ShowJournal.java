package fr.boucle.accounts;

import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Paging;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done to accounts: to all for the steward and the auditor, to one's own for everybody. */
@Controller("/api/accounts/journal")
@Tag(name = "members")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowJournal {
    private static final UUID ALL = new UUID(0, 0);

    private final Journal journal;

    ShowJournal(Journal journal) {
        this.journal = journal;
    }

    /** One act: ids and roles, no address. */
    @Serdeable
    record View(
            long number, UUID memberId, UUID organisationId, String event, String detail, String actor, Instant at) {}

    @Operation(
            summary = "The journal of invitations, roles, passwords and suspensions",
            description =
                    "Append-only, ordered by number. The steward and the auditor read all of it, everybody else what was done to"
                            + " their own account. actor is roles/organisation/member of who did it.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<View>> show(HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        UUID whose = actor.is(Role.STEWARD) || actor.is(Role.AUDITOR) ? ALL : actor.member();
        List<View> lines = journal.list(number(paging.after()), whose, paging.fetch()).stream()
                .map(row -> new View(
                        row.number(),
                        row.memberId(),
                        row.organisationId(),
                        row.event(),
                        row.detail(),
                        row.actor(),
                        row.at()))
                .toList();
        return paging.answer(request, lines, View::number).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static long number(@Nullable String after) {
        try {
            return after == null ? 0 : Long.parseLong(after);
        } catch (NumberFormatException _) {
            throw new Refusal(CommonRefusal.MALFORMED, "after is the cursor of the Link header, unchanged.");
        }
    }
}
