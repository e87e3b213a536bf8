package fr.boucle.gateway.handover;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.AskedDay;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
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

/** A day of hand-overs on paper: who comes, by hour, with a box to tick. */
@Admits(Role.MEDIATOR)
@Controller("/creneaux/jour")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class DayList {
    private final ServiceCalls calls;
    private final Views views;

    DayList(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        Page page = new Page(visitor, "Liste du jour des remises").under("/affectations");
        AskedDay asked = AskedDay.orToday(visitor, "jour");
        return views.show(
                page,
                "redistribution/daylist",
                Map.of(
                        "asked",
                        asked,
                        "coming",
                        calls.list(
                                visitor, Service.REDISTRIBUTION, "/distribution-days/" + asked.day(), Coming.class)));
    }
}
