package fr.boucle.wasteregister.delegation;

import fr.boucle.wasteregister.site.Organisations;
import fr.boucle.web.Actor;
import fr.boucle.web.Paging;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The journal: who of another organisation looked at this register. */
@Tag(name = "delegations")
@Controller("/api/waste-register/looks")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListLooks {
    private static final UUID END = new UUID(-1, -1);

    private final Looks looks;
    private final Organisations organisations;

    ListLooks(Looks looks, Organisations organisations) {
        this.looks = looks;
        this.organisations = organisations;
    }

    @Serdeable
    record View(
            UUID lookId,
            UUID memberId,
            UUID organisationId,
            String organisationName,
            String operation,
            String subject,
            Instant lookedAt) {}

    @Operation(
            summary = "Journal of looks",
            description =
                    "Newest first. A keeper sees the looks at its own register and those at all registers at once (by"
                            + " an auditor), by opaque member id and organisation; an auditor sees all.")
    @Get
    HttpResponse<List<View>> list(HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        List<View> shown =
                looks.list(before(paging), actor.is(Role.AUDITOR), actor.organisation(), paging.fetch()).stream()
                        .map(row -> new View(
                                row.id(),
                                row.memberId(),
                                row.readerId(),
                                organisations
                                        .find(row.readerId())
                                        .map(Organisations.Row::name)
                                        .orElse(""),
                                row.operation(),
                                row.subject(),
                                row.lookedAt()))
                        .toList();
        return paging.answer(request, shown, View::lookId);
    }

    private static UUID before(Paging paging) {
        UUID after = paging.afterId();
        return after == null ? END : after;
    }
}
