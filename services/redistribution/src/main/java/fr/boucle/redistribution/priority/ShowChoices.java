package fr.boucle.redistribution.priority;

import fr.boucle.redistribution.request.Requests;
import fr.boucle.web.Actor;
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
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Tag(name = "Decisions")
@Controller("/api/redistribution/requests/{reference}/devices")
@Secured(Role.DECIDER)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowChoices {
    private final Requests requests;
    private final Choices choices;

    ShowChoices(Requests requests, Choices choices) {
        this.requests = requests;
        this.choices = choices;
    }

    @Operation(
            summary = "Every device in stock that a decision may give to this request",
            description =
                    "Best fit first, in the order of the matching; those of the kind wanted that the rule would not give come last."
                            + " q: words that the code, manufacturer, model, kind or grade contain. Paged: follow Link rel=next.")
    @Get
    @Transactional(readOnly = true)
    HttpResponse<List<ProposalView>> show(
            HttpRequest<?> request,
            String reference,
            @QueryValue @Nullable String q,
            @Parameter(hidden = true) Actor actor) {
        Paging paging = Paging.of(request);
        Requests.Found found = requests.get(reference, actor);
        return paging.answer(request, choices.of(found, q == null ? "" : q, paging), ProposalView::deviceId);
    }
}
