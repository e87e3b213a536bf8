package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Kinds;
import fr.boucle.gateway.pages.Listing;
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
import java.util.List;
import java.util.Map;

/** What is ready to be given. */
@Admits({Role.TECHNICIAN, Role.DECIDER, Role.MEDIATOR})
@Controller("/stock")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Stock {
    static final List<String> KINDS = Kinds.ALL;
    static final List<String> GRADES = List.of("A", "B", "C", "D");

    private final ServiceCalls calls;
    private final Views views;

    Stock(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        Listing list = listing(visitor);
        ServiceCalls.Rows<Proposal> devices =
                calls.page(visitor, Service.REDISTRIBUTION, list.query("/stock"), Proposal.class);
        Page page = new Page(visitor, "Appareils prêts").under("/stock").typed(list.typed());
        return views.show(
                page,
                "redistribution/stock",
                Map.of("devices", devices.rows(), "list", list.with(devices), "kinds", KINDS, "grades", GRADES));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/stock")
                .filter("type", "kind", KINDS)
                .filter("grade", "grade", GRADES)
                .words("q", "q")
                .orders("readyAt", "code", "model", "grade")
                .asFile();
    }
}
