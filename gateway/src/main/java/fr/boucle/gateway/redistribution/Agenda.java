package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Kinds;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.ServiceCalls.Rows;
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
import java.util.LinkedHashMap;
import java.util.Map;

/** What the commission has before it: the requests in their order, what of each kind is in stock, and room for the decision. */
@Admits(Role.DECIDER)
@Controller("/demandes/ordre-du-jour")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Agenda {
    private final ServiceCalls calls;
    private final Views views;

    Agenda(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        Map<String, Later<Rows<Proposal>>> stock = new LinkedHashMap<>();
        Kinds.FOR_A_HOUSEHOLD.forEach(kind -> stock.put(
                kind,
                calls.later(() ->
                        calls.page(visitor, Service.REDISTRIBUTION, "/stock?limit=1&kind=" + kind, Proposal.class))));
        Listing list = Listing.of(visitor, "/demandes/ordre-du-jour")
                .filter("type", "kind", Kinds.FOR_A_HOUSEHOLD)
                .always("state", "WAITING")
                .orders("rank");
        Rows<Request> requests = calls.page(visitor, Service.REDISTRIBUTION, list.query("/requests"), Request.class);
        Map<String, Long> free = new LinkedHashMap<>();
        stock.forEach((kind, rows) -> free.put(kind, total(rows.join())));
        return views.show(
                new Page(visitor, "Ordre du jour de la commission")
                        .under("/demandes")
                        .typed(list.typed()),
                "redistribution/agenda",
                Map.of("requests", requests.rows(), "stock", free, "list", list.with(requests)));
    }

    private static long total(Rows<Proposal> rows) {
        Long counted = rows.total();
        return counted == null ? rows.rows().size() : counted;
    }
}
