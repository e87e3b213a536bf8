package fr.boucle.redistribution.tracking;

import fr.boucle.redistribution.household.Looks;
import fr.boucle.redistribution.request.Requests;
import fr.boucle.web.Actor;
import fr.boucle.web.Role;
import fr.boucle.web.Version;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

@Tag(name = "Requests")
@Controller("/api/redistribution/requests/{reference}")
@Secured({Role.MEDIATOR, Role.DECIDER})
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowRequest {
    private final Requests requests;
    private final RequestViews views;
    private final Looks looks;

    ShowRequest(Requests requests, RequestViews views, Looks looks) {
        this.requests = requests;
        this.views = views;
        this.looks = looks;
    }

    @Operation(
            summary = "A request with its points, rank and what would change them",
            description =
                    "No name and no contact. Each look is kept in the request's journal. ETag is the version to decide on.")
    @Get
    @Transactional
    HttpResponse<RequestView> show(String reference, @Parameter(hidden = true) Actor actor) {
        Requests.Found found = requests.get(reference, actor);
        looks.by(actor, found.id(), "REQUEST");
        return new Version(found.version()).tag(HttpResponse.ok(views.of(found)));
    }
}
