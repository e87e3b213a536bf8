package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
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
        String kind = visitor.asked("sorte").filter(KINDS::contains).orElse("");
        String after = Address.asked(visitor, "apres", "[A-Z_]{3,40}\\.[0-9a-f-]{36}");
        String query = Address.of("/alerts?limit=12", "kind", kind, "after", after);
        ServiceCalls.Rows<Alert> alerts = calls.page(visitor, Service.WASTE_REGISTER, query, Alert.class);
        Page page = new Page(visitor, "Alertes du registre")
                .under("/registre/alertes")
                .typed(new Form(Map.of("sorte", kind)));
        String next = alerts.more() ? next(kind, alerts.rows().getLast()) : "";
        return views.show(page, "waste/alerts", Map.of("alerts", alerts.rows(), "next", next, "kinds", KINDS));
    }

    private static String next(String kind, Alert last) {
        return Address.of("/registre/alertes", "sorte", kind, "apres", last.kind() + "." + last.subjectId());
    }
}
