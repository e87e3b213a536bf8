package fr.boucle.gateway.territory;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** What anybody may know of the calculation that puts requests in order, year by year. */
@Admits(Admits.EVERYONE)
@Controller("/regles/algorithme")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ShowStatement {
    private final ServiceCalls calls;
    private final Views views;

    ShowStatement(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        String now = String.valueOf(Formats.legalDay(visitor.now()).getYear());
        String year =
                visitor.asked("annee").filter(one -> one.matches("20\\d{2}")).orElse(now);
        return views.show(
                new Page(visitor, "Le calcul, dit chaque année").under("/regles"),
                "redistribution/statement",
                Map.of(
                        "statement",
                        calls.get(visitor, Service.REDISTRIBUTION, "/rules-statements/" + year, Statement.class)));
    }
}
