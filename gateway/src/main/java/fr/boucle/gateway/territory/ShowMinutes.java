package fr.boucle.gateway.territory;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.AskedDay;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.TypedDay;
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

/** The minutes of a commission's day, to be printed and signed. */
@Admits({Role.DECIDER, Role.AUDITOR, Role.STEWARD})
@Controller("/demandes/proces-verbal")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowMinutes {
    private final ServiceCalls calls;
    private final Views views;

    ShowMinutes(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        String day = visitor.asked("jour")
                .filter(TypedDay::isDay)
                .map(one -> "?day=" + one)
                .orElse("");
        Minutes minutes = calls.get(visitor, Service.REDISTRIBUTION, "/minutes" + day, Minutes.class);
        return views.show(
                new Page(visitor, "Procès-verbal de la commission").under("/demandes"),
                "redistribution/minutes",
                Map.of("minutes", minutes, "asked", AskedDay.of(visitor, "jour", minutes.day())));
    }
}
