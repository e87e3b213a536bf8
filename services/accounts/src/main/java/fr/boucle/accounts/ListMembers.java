package fr.boucle.accounts;

import fr.boucle.web.Paging;
import fr.boucle.web.Role;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;

/** The members of the territory, for the steward. */
@Controller("/api/accounts/members")
@Tag(name = "members")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class ListMembers {
    private static final UUID FIRST = new UUID(0, 0);

    private final Members members;

    ListMembers(Members members) {
        this.members = members;
    }

    @Operation(
            summary = "Members, ordered by id",
            description = "state is INVITED, ACTIVE or SUSPENDED; a suspended member has no address any more.")
    @Get
    HttpResponse<List<MemberLine>> list(HttpRequest<?> request) {
        Paging paging = Paging.of(request);
        UUID after = paging.afterId();
        List<MemberLine> lines = members.list(after == null ? FIRST : after, paging.fetch()).stream()
                .map(row -> new MemberLine(
                        row.id(),
                        row.organisationId(),
                        row.state(),
                        List.of(row.roles().split(" ")),
                        row.email()))
                .toList();
        return paging.answer(request, lines, MemberLine::id).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
