package fr.boucle.wasteregister.container;

import fr.boucle.wasteregister.delegation.Looks;
import fr.boucle.wasteregister.delegation.Reader;
import fr.boucle.web.Actor;
import fr.boucle.web.CommonRefusal;
import fr.boucle.web.Refusal;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
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
import java.util.UUID;

/** Shows one container: a keeper the own site's or a lent one's, an auditor any. */
@Tag(name = "containers")
@Controller("/api/waste-register/containers/{id}")
@Secured({Role.KEEPER, Role.AUDITOR})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowContainer {
    private final ContainerRows rows;
    private final ContainerViews views;
    private final Looks looks;
    private final InstantSource clock;

    ShowContainer(ContainerRows rows, ContainerViews views, Looks looks, InstantSource clock) {
        this.rows = rows;
        this.views = views;
        this.looks = looks;
        this.clock = clock;
    }

    @Operation(
            summary = "One container",
            description = "With an ETag; lastCount: its last inventory, with the difference to what had been put in.")
    @Get
    HttpResponse<ContainerView> one(UUID id, @Parameter(hidden = true) Actor actor) {
        Reader r = Reader.of(actor, clock.instant());
        ContainerRows.Row row = rows.find(id, r.everything(), r.organisation(), r.at())
                .orElseThrow(() -> new Refusal(CommonRefusal.NOT_FOUND, "No container that you may read has this id."));
        looks.record(actor, "container", id.toString(), row.organisationId());
        return new Version(row.version()).tag(HttpResponse.ok(views.of(row.container())));
    }
}
