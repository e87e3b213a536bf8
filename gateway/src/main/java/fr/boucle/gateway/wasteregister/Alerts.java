package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
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
        visitor.mustBe("keeper", "auditor");
        String kind = visitor.asked("sorte").filter(KINDS::contains).orElse("");
        String query = "/alerts?limit=12" + (kind.isEmpty() ? "" : "&kind=" + kind);
        ServiceCalls.Rows<Alert> alerts = calls.page(visitor, Service.WASTE_REGISTER, query, Alert.class);
        Page page = new Page(visitor, "Alertes du registre")
                .under("/registre/alertes")
                .typed(new Form(Map.of("sorte", kind)));
        return views.show(page, "waste/alerts", Map.of("alerts", alerts.rows(), "more", alerts.more(), "kinds", KINDS));
    }
}
