package fr.boucle.accounts;

import fr.boucle.web.Actor;
import fr.boucle.web.OrganisationKind;
import fr.boucle.web.Paging;
import fr.boucle.web.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The directory. */
@Controller("/api/accounts/organisations")
@Tag(name = "organisations")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class ListOrganisations {
    private static final UUID FIRST = new UUID(0, 0);

    private final Organisations organisations;

    ListOrganisations(Organisations organisations) {
        this.organisations = organisations;
    }

    @Operation(
            summary = "The directory of organisations",
            description =
                    "Approved ones, for everyone who is signed in; the steward sees all, in every state. Ordered by id.")
    @Parameter(name = "kind", description = "Only this kind")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<OrganisationView>> list(
            @QueryValue @Nullable OrganisationKind kind,
            @Parameter(hidden = true) Actor actor,
            HttpRequest<?> request) {
        Paging paging = Paging.of(request);
        UUID after = paging.afterId();
        List<OrganisationView> found = organisations
                .list(
                        actor.is(Role.STEWARD),
                        kind == null ? "" : kind.name(),
                        after == null ? FIRST : after,
                        paging.fetch())
                .stream()
                .map(OrganisationView::of)
                .toList();
        return paging.answer(request, found, OrganisationView::id);
    }
}
