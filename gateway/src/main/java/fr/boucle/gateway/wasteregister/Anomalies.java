package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What does not fit in a year's register, rule by rule, and whether its masses balance. */
@Admits({Role.KEEPER, Role.AUDITOR})
@Controller("/registre/anomalies")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Anomalies {
    private final ServiceCalls calls;
    private final Views views;

    Anomalies(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        int year = year(visitor);
        Later<List<Anomaly>> anomalies = calls.later(
                () -> calls.list(visitor, Service.WASTE_REGISTER, "/anomalies?limit=3&year=" + year, Anomaly.class));
        Later<List<Anomaly.Balance>> balances = calls.later(() ->
                calls.list(visitor, Service.WASTE_REGISTER, "/mass-balances?year=" + year, Anomaly.Balance.class));
        return views.show(
                page(visitor),
                "waste/anomalies",
                Map.of("anomalies", anomalies.join(), "balances", balances.join(), "year", year));
    }

    /** A keeper says of a case why it stands. */
    @Admits(Role.KEEPER)
    @Post("/{rule}/cas/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> acknowledge(Visitor visitor, String rule, UUID id, Form form) {
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(
                                    visitor,
                                    Service.WASTE_REGISTER,
                                    "/anomalies/" + Visitor.encoded(rule) + "/cases/" + id + "/acknowledgement?year="
                                            + year(visitor),
                                    Map.of("explanation", form.text("explication")));
                            return Views.seeOther("/registre/anomalies/" + Visitor.encoded(rule)
                                    + "?fait=anomalie&annee=" + year(visitor));
                        },
                        shown -> cases(visitor, shown, rule));
    }

    @Get("/{rule}")
    HttpResponse<?> cases(Visitor visitor, String rule) {
        return cases(visitor, page(visitor), rule);
    }

    private HttpResponse<?> cases(Visitor visitor, Page page, String rule) {
        int year = year(visitor);
        String after =
                visitor.asked("apres").filter(id -> id.matches("[0-9a-f-]{36}")).orElse("");
        ServiceCalls.Rows<Anomaly.Case> cases = calls.page(
                visitor,
                Service.WASTE_REGISTER,
                "/anomalies/" + Visitor.encoded(rule) + "?limit=15&year=" + year
                        + (after.isEmpty() ? "" : "&after=" + after),
                Anomaly.Case.class);
        String next = cases.more()
                ? "/registre/anomalies/" + rule + "?annee=" + year + "&apres="
                        + cases.rows().getLast().caseId()
                : "";
        return views.show(page, "waste/cases", Map.of("rule", rule, "cases", cases.rows(), "next", next, "year", year));
    }

    private static int year(Visitor visitor) {
        return visitor.asked("annee")
                .filter(asked -> asked.matches("20\\d\\d"))
                .map(Integer::parseInt)
                .orElseGet(() -> Formats.legalDay(visitor.now()).getYear());
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Anomalies du registre").under("/registre/anomalies");
    }
}
