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

/** What waits, each with the day by which it should be done and the page where it is done. */
@Admits({Role.KEEPER, Role.AUDITOR})
@Controller("/registre/alertes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Alerts {
    static final List<String> KINDS = List.of(
            "DESTRUCTION_CERTIFICATE_MISSING",
            "TREATMENT_LATE",
            "BSD_MISSING",
            "DECLARATION_LATE",
            "DECLARATION_DUE",
            "PROOF_ENDED",
            "PROOF_ENDS_SOON");

    private final ServiceCalls calls;
    private final Views views;

    Alerts(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        Listing list = listing(visitor);
        ServiceCalls.Rows<Alert> alerts =
                calls.page(visitor, Service.WASTE_REGISTER, list.query("/alerts"), Alert.class);
        Page page = new Page(visitor, "Alertes du registre")
                .under("/registre/alertes")
                .typed(list.typed());
        return views.show(
                page, "waste/alerts", Map.of("alerts", alerts.rows(), "kinds", KINDS, "list", list.with(alerts)));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/registre/alertes")
                .words("q", "q")
                .filter("sorte", "kind", KINDS)
                .filter("site", "organisationId", Address::isId)
                .filter("afaire", "mine", List.of("true"))
                .day("du", "from")
                .day("au", "to")
                .orders("dueOn", "kind", "about", "organisationName")
                .asFile();
    }
}
