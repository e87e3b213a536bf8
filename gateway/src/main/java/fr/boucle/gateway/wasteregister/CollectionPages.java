package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Figures;
import fr.boucle.gateway.pages.Listing;
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

/** Collections that come back: arranged with an operator, noted when they were due, ended. */
@Controller("/dechets/collectes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class CollectionPages {
    /** Which field a refusal of an agreement is about. */
    private static final Map<String, String> REFUSED = Map.of(
            "proof-lapsed", "operateur",
            "proof-missing", "operateur",
            "operator-kind", "operateur",
            "date-not-allowed", "prochaine");

    private final ServiceCalls calls;
    private final Views views;

    CollectionPages(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Admits({Role.KEEPER, Role.AUDITOR})
    @Get
    HttpResponse<?> list(Visitor visitor) {
        return list(visitor, page(visitor).typed(listing(visitor).typed()));
    }

    @Admits(Role.KEEPER)
    @Post
    HttpResponse<?> arrange(Visitor visitor, Form form) {
        String id = form.text("collecte");
        Page page = page(visitor).typed(form).places(REFUSED).needs("operateur", "semaines", "prochaine", "conteneurs");
        if (form.all("conteneurs").isEmpty()) {
            page.fault("conteneurs", "Choisissez au moins un conteneur.");
        }
        if (form.isEmpty("prochaine")) {
            page.fault("prochaine", "Donnez le jour de la prochaine collecte.");
        }
        Map<String, Object> terms = terms(form, page);
        return page.answer(
                form,
                () -> {
                    calls.put(visitor, Service.WASTE_REGISTER, "/collections/" + form.id("collecte"), terms);
                    return Views.seeOther("/dechets/collectes/" + id + "?fait=collecte");
                },
                shown -> list(visitor, shown));
    }

    private static Map<String, Object> terms(Form form, Page page) {
        Map<String, Object> terms = form.told(Map.of("operateur", "operatorId", "prochaine", "nextOn"));
        terms.put("everyWeeks", Figures.whole(form, page, "semaines"));
        terms.put("containerIds", form.all("conteneurs"));
        return terms;
    }

    private HttpResponse<?> list(Visitor visitor, Page page) {
        Listing list = listing(visitor);
        Later<ServiceCalls.Rows<Collected>> collections = calls.later(
                () -> calls.page(visitor, Service.WASTE_REGISTER, list.query("/collections"), Collected.class));
        Later<ServiceCalls.Rows<Container>> containers = calls.later(() -> calls.page(
                visitor,
                Service.WASTE_REGISTER,
                "/containers?limit=200&organisationId=" + KeeperDuties.own(visitor),
                Container.class));
        Later<OperatorOffer> offer = OperatorOffer.whoComes(calls, visitor, page);
        return views.show(
                page,
                "waste/collections",
                Map.of(
                        "collections",
                        collections.join().rows(),
                        "containers",
                        containers.join().rows(),
                        "offer",
                        offer.join(),
                        "id",
                        page.typed("collecte").isEmpty() ? UUID.randomUUID().toString() : page.typed("collecte"),
                        "list",
                        list.with(collections.join())));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/dechets/collectes")
                .words("q", "q")
                .filter("site", "organisationId", Address::isId)
                .filter("finies", "ended", List.of("true", "false"))
                .day("avant", "to")
                .orders("nextOn", "operatorName", "everyWeeks", "organisationName")
                .asFile();
    }

    static Page page(Visitor visitor) {
        return new Page(visitor, "Collectes régulières")
                .under("/dechets")
                .places(Map.of(
                        "/operatorId", "operateur",
                        "/nextOn", "prochaine",
                        "/everyWeeks", "semaines",
                        "/containerIds", "conteneurs",
                        "/cameOn", "jour"));
    }
}
