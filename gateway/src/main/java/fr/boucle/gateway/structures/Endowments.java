package fr.boucle.gateway.structures;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Member;
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

/** What structures asked for places of their own: all for who decides, the own for a structure, those of its devices for a workshop. */
@Admits({Role.DECIDER, Role.MEDIATOR, Role.AGENT, Role.TECHNICIAN})
@Controller("/dotations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Endowments {
    static final List<String> PLACE_KINDS = List.of("DIGITAL_PLACE", "SHELTER", "CLASSROOM", "OTHER");
    private static final List<String> STATES = List.of("ASKED", "ACCEPTED", "REFUSED", "WITHDRAWN", "ENDED");

    private final ServiceCalls calls;
    private final Views views;

    Endowments(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        Listing list = listing(visitor);
        ServiceCalls.Rows<Endowment> found =
                calls.page(visitor, Service.REDISTRIBUTION, list.query("/endowments"), Endowment.class);
        return views.show(
                new Page(visitor, "Dotations de structures").under("/dotations").typed(list.typed()),
                "structures/list",
                Map.of("endowments", found.rows(), "states", STATES, "places", PLACE_KINDS, "list", list.with(found)));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/dotations")
                .filter("etat", "state", STATES)
                .filter("lieu", "place", PLACE_KINDS)
                .filter("reste", "promised", List.of("true"))
                .filter("rendre", "due", List.of("true"))
                .filter("structure", "organisationId", own(visitor))
                .words("q", "q")
                .orders("askedAt", "reference", "organisation", "place", "state", "dueOn")
                .asFile();
    }

    /** Whose an asking may be looked for by: the own organisation. */
    private static List<String> own(Visitor visitor) {
        return visitor.member().map(Member::organisationId).stream().toList();
    }

    @Get("/{reference:[0-9A-Za-z-]+}")
    HttpResponse<?> show(Visitor visitor, String reference) {
        Endowment endowment = calls.get(visitor, Service.REDISTRIBUTION, path(reference), Endowment.class);
        return views.show(page(visitor, reference), "structures/show", Map.of("endowment", endowment));
    }

    static String path(String reference) {
        return "/endowments/" + Visitor.encoded(reference);
    }

    static Page page(Visitor visitor, String reference) {
        return new Page(visitor, "Dotation {0}", reference).under("/dotations");
    }
}
