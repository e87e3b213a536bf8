package fr.boucle.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The members of the territory, for the steward. */
@Controller("/api/accounts/members")
@Tag(name = "members")
@Secured(Role.STEWARD)
@ExecuteOn(TaskExecutors.BLOCKING)
class ListMembers {
    private static final UUID FIRST = new UUID(0, 0);

    /** A member in the list. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            UUID organisationId,
            State state,
            List<String> roles,
            @Nullable String email) {
        enum State {
            INVITED,
            ACTIVE,
            SUSPENDED
        }

        static View of(Member member) {
            List<String> roles = List.copyOf(member.roles());
            return switch (member) {
                case Member.Invited m ->
                    new View(
                            m.id(),
                            m.organisationId(),
                            State.INVITED,
                            roles,
                            m.email().value());
                case Member.Active m ->
                    new View(
                            m.id(),
                            m.organisationId(),
                            State.ACTIVE,
                            roles,
                            m.email().value());
                case Member.Suspended m -> new View(m.id(), m.organisationId(), State.SUSPENDED, roles, null);
            };
        }
    }

    private final Members members;

    ListMembers(Members members) {
        this.members = members;
    }

    @Operation(
            summary = "Members, ordered by id",
            description = "state is INVITED, ACTIVE or SUSPENDED; a suspended member has no address any more.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<View>> list(HttpRequest<?> request) {
        Paging paging = Paging.of(request);
        UUID after = paging.afterId();
        List<View> lines = members.list(after == null ? FIRST : after, paging.fetch()).stream()
                .map(View::of)
                .toList();
        return paging.answer(request, lines, View::id).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
