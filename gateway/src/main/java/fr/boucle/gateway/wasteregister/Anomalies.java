package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
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
import java.util.Optional;
import java.util.UUID;

/** What does not fit in a year's register, rule by rule, and whether its masses balance. */
@Admits({Role.KEEPER, Role.AUDITOR})
@Controller("/registre/anomalies")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Anomalies {
    private static final List<String> STATES = List.of("OPEN", "EXPLAINED", "REOPENED");

    private final ServiceCalls calls;
    private final Views views;

    Anomalies(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        int year = year(visitor);
        Listing list = rules(visitor);
        Later<ServiceCalls.Rows<Anomaly>> anomalies =
                calls.later(() -> calls.page(visitor, Service.WASTE_REGISTER, list.whole("/anomalies"), Anomaly.class));
        Later<List<Anomaly.Balance>> balances = calls.later(() ->
                calls.list(visitor, Service.WASTE_REGISTER, "/mass-balances?year=" + year, Anomaly.Balance.class));
        return views.show(
                page(visitor),
                "waste/anomalies",
                Map.of(
                        "anomalies", anomalies.join().rows(),
                        "balances", balances.join(),
                        "year", year,
                        "list", list.with(anomalies.join())));
    }

    /** A keeper says of a case why it stands. */
    @Admits(Role.KEEPER)
    @Post("/{rule}/cas/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> acknowledge(Visitor visitor, String rule, UUID id, Form form) {
        return known(visitor, rule)
                .places(Map.of("/explanation", "explication-" + id))
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

    @Get("/{rule:[A-Z_0-9]+}")
    HttpResponse<?> cases(Visitor visitor, String rule) {
        return cases(visitor, known(visitor, rule).typed(listing(visitor, rule).typed()), rule);
    }

    private static Page known(Visitor visitor, String rule) {
        return Optional.of(page(visitor))
                .filter(page -> page.isKnown("anomaly", rule))
                .orElseThrow(Refused::absent);
    }

    private HttpResponse<?> cases(Visitor visitor, Page page, String rule) {
        Listing list = listing(visitor, rule);
        ServiceCalls.Rows<Anomaly.Case> cases = calls.page(
                visitor, Service.WASTE_REGISTER, list.query("/anomalies/" + Visitor.encoded(rule)), Anomaly.Case.class);
        return views.show(
                page,
                "waste/cases",
                Map.of(
                        "rule", rule,
                        "cases", cases.rows(),
                        "states", STATES,
                        "year", year(visitor),
                        "list", list.with(cases)));
    }

    /** The rules themselves: few, told with how many cases each has. */
    static Listing rules(Visitor visitor) {
        return Listing.of(visitor, "/registre/anomalies")
                .filter("annee", "year", Anomalies::isYear)
                .filter("ouverts", "open", List.of("true"))
                .always("limit", "1")
                .always("counted", "true")
                .orders("number", "rule", "source", "count")
                .asFile();
    }

    static Listing listing(Visitor visitor, String rule) {
        return Listing.of(visitor, "/registre/anomalies/" + rule)
                .words("q", "q")
                .filter("annee", "year", Anomalies::isYear)
                .filter("cas", "caseId", Address::isId)
                .filter("etat", "state", STATES)
                .filter("site", "organisationId", Address::isId)
                .orders("day", "publicId", "state", "organisationName")
                .asFile();
    }

    private static boolean isYear(String text) {
        return text.matches("20\\d\\d");
    }

    private static int year(Visitor visitor) {
        return visitor.asked("annee")
                .filter(Anomalies::isYear)
                .map(Integer::parseInt)
                .orElseGet(() -> Formats.legalDay(visitor.now()).getYear());
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Anomalies du registre").under("/registre/anomalies");
    }
}
