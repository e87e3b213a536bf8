package fr.boucle.gateway.redistribution;

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
import java.util.Map;

/** Looking through the stock for another device than the proposed ones. */
@Admits(Role.DECIDER)
@Controller("/demandes/{reference}/appareils")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Choices {
    private final ServiceCalls calls;
    private final Views views;

    Choices(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, String reference) {
        Listing list = listing(visitor, reference);
        ServiceCalls.Rows<Proposal> found = calls.page(
                visitor,
                Service.REDISTRIBUTION,
                list.query("/requests/" + Visitor.encoded(reference) + "/devices"),
                Proposal.class);
        return views.show(
                new Page(visitor, "Choisir un appareil pour la demande {0}", reference)
                        .under("/demandes")
                        .typed(list.typed()),
                "redistribution/choices",
                Map.of("reference", reference, "devices", found.rows(), "list", list.with(found)));
    }

    static Listing listing(Visitor visitor, String reference) {
        return Listing.of(visitor, "/demandes/" + Visitor.encoded(reference) + "/appareils")
                .words("cherche", "q")
                .orders("fit", "model", "grade", "distance", "missing")
                .asFile();
    }
}
