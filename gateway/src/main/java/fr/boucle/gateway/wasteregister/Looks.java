package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
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

/** The journal of the register: who of another organisation read what, and when. */
@Admits({Role.KEEPER, Role.AUDITOR})
@Controller("/registre/consultations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Looks {
    private static final List<String> OPERATIONS = List.of(
            "lines",
            "line",
            "lots",
            "lot",
            "items",
            "containers",
            "container",
            "collections",
            "alerts",
            "anomalies",
            "mass-balances",
            "comparison",
            "sample",
            "paper",
            "statement",
            "archive",
            "export-lines",
            "export-entries",
            "proof");

    private final ServiceCalls calls;
    private final Views views;

    Looks(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        Listing list = listing(visitor);
        ServiceCalls.Rows<Access.Look> looks =
                calls.page(visitor, Service.WASTE_REGISTER, list.query("/looks"), Access.Look.class);
        return views.show(
                new Page(visitor, "Consultations du registre")
                        .under("/registre")
                        .typed(list.typed()),
                "waste/looks",
                Map.of("looks", looks.rows(), "operations", OPERATIONS, "list", list.with(looks)));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/registre/consultations")
                .words("q", "q")
                .filter("lecture", "operation", OPERATIONS)
                .day("du", "from")
                .day("au", "to")
                .orders("-lookedAt", "organisationName", "operation")
                .asFile();
    }
}
