package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
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

/** An association waits for devices that others claimed, and claims what is offered to it. */
@Admits(Role.TECHNICIAN)
@Controller("/attente")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class WaitingPlaces {
    private static final List<String> STATES = List.of("WAITING", "OFFERED", "TAKEN", "LEFT", "LAPSED", "CLOSED");

    private final ServiceCalls calls;
    private final Views views;

    WaitingPlaces(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        return list(visitor, page(visitor));
    }

    private HttpResponse<?> list(Visitor visitor, Page page) {
        Listing list = listing(visitor);
        ServiceCalls.Rows<WaitingPlace> places =
                calls.page(visitor, Service.DONATIONS, list.query("/waiting-places"), WaitingPlace.class);
        Page shown = page.isAgain() ? page : page.typed(list.typed());
        return views.show(
                shown,
                "donations/waiting",
                Map.of("states", STATES, "places", places.rows(), "list", list.with(places)));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/attente")
                .filter("etat", "state", STATES)
                .words("q", "q")
                .orders("joinedAt", "model", "state")
                .asFile();
    }

    private HttpResponse<?> put(Visitor visitor, Form form, String path, Object content, String done) {
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(visitor, Service.DONATIONS, "/waiting-places/" + path, content);
                            return Views.seeOther("/attente?fait=" + done);
                        },
                        shown -> list(visitor, shown));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Liste d'attente").under("/reservations");
    }

    @Post
    HttpResponse<?> join(Visitor visitor, Form form) {
        Object wanted = Map.of("deviceId", form.id("appareil"));
        return put(visitor, form, UUID.randomUUID().toString(), wanted, "attente");
    }

    @Post("/{id}/depart")
    HttpResponse<?> leave(Visitor visitor, UUID id, Form form) {
        return put(visitor, form, id + "/departure", Map.of(), "depart");
    }
}
