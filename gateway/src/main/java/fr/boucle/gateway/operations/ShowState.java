package fr.boucle.gateway.operations;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** The state of every part in plain words, for the steward. */
@Admits(Role.STEWARD)
@Controller("/etat")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowState {
    private final States states;
    private final Views views;

    ShowState(States states, Views views) {
        this.states = states;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        return views.show(
                new Page(visitor, "État des services").under("/etat"),
                "operations/state",
                Map.of("parts", states.now()));
    }
}
