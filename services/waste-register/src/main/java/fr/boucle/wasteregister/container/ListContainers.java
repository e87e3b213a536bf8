package fr.boucle.wasteregister.container;

import fr.boucle.wasteregister.delegation.Cursor;
import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Paging;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Shows containers: a keeper the own site's, an auditor all. */
@Tag(name = "containers")
@Controller("/api/waste-register/containers")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ListContainers {
    private final ContainerRows rows;
    private final Looks looks;
    private final InstantSource clock;

    ListContainers(ContainerRows rows, Looks looks, InstantSource clock) {
        this.rows = rows;
        this.looks = looks;
        this.clock = clock;
    }

    @Operation(summary = "Containers", description = "Paged by id.")
    @Get
    HttpResponse<List<ContainerView>> list(HttpRequest<?> request, @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        Reader r = Reader.of(actor, clock.instant());
        looks.record(actor, "containers", request.getPath(), null);
        List<ContainerView> shown =
                rows.list(Cursor.of(paging), r.everything(), r.organisation(), r.at(), paging.fetch()).stream()
                        .map(row -> ContainerView.of(row.container()))
                        .toList();
        return paging.answer(request, shown, ContainerView::containerId);
    }

    @Operation(summary = "One container", description = "With an ETag.")
    @Get("/{id}")
    HttpResponse<ContainerView> one(UUID id, @Parameter(hidden = true) Actor actor) {
        Reader r = Reader.of(actor, clock.instant());
        ContainerRows.Row row = rows.find(id, r.everything(), r.organisation(), r.at())
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No container that you may read has this id."));
        looks.record(actor, "container", id.toString(), row.organisationId());
        return new Version(row.version()).tag(HttpResponse.ok(ContainerView.of(row.container())));
    }
}
