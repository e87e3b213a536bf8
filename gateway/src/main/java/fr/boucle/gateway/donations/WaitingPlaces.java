package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
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
@Controller("/attente")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class WaitingPlaces {
    private final ServiceCalls calls;
    private final Views views;

    WaitingPlaces(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        visitor.mustBe("technician");
        List<WaitingPlace> places =
                calls.list(visitor, Service.DONATIONS, "/waiting-places?limit=25", WaitingPlace.class);
        return views.show(
                new Page(visitor, "Liste d'attente").under("/reservations"),
                "donations/waiting",
                Map.of("places", places));
    }

    @Post
    HttpResponse<?> join(Visitor visitor, @Body Map<String, Object> fields) {
        visitor.mustBe("technician");
        Form form = visitor.form(fields);
        calls.put(
                visitor,
                Service.DONATIONS,
                "/waiting-places/" + UUID.randomUUID(),
                Map.of("deviceId", form.id("appareil")));
        return Views.seeOther("/attente?fait=attente");
    }

    @Post("/{id}/depart")
    HttpResponse<?> leave(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        visitor.mustBe("technician");
        Form unused = visitor.form(fields);
        calls.put(visitor, Service.DONATIONS, "/waiting-places/" + id + "/departure", Map.of());
        return Views.seeOther("/attente?fait=depart");
    }
}
