package fr.boucle.gateway.territory;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.references.Communes;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** What a household reads before it asks: the way, which devices there are, and who serves those who live elsewhere. */
@Admits(Admits.EVERYONE)
@Controller("/demander")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class BeforeAsking {
    private final ServiceCalls calls;
    private final Availabilities availabilities;
    private final Views views;

    BeforeAsking(ServiceCalls calls, Availabilities availabilities, Views views) {
        this.calls = calls;
        this.availabilities = availabilities;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        return views.show(
                new Page(visitor, "Demander un ordinateur"),
                "open/ask",
                Map.of("devices", availabilities.of(visitor, "")));
    }

    @Get("/ailleurs/{commune}")
    HttpResponse<?> elsewhere(Visitor visitor, String commune) {
        if (Communes.shipped().byCode(commune).isEmpty()) {
            return views.show(
                    HttpStatus.NOT_FOUND, new Page(visitor, "Cette page n'existe pas"), "failures/absent", Map.of());
        }
        ServedPlace place = calls.get(
                visitor,
                Service.REDISTRIBUTION,
                "/territory?communeCode=" + Visitor.encoded(commune),
                ServedPlace.class);
        return views.show(
                new Page(visitor, "Servi ailleurs").under("/demander"),
                "redistribution/elsewhere",
                Map.of("place", place));
    }

    /** Who leaves a borrowed telephone leaves nothing in it. */
    @Post("/abandon")
    HttpResponse<?> forget(Visitor visitor, Form form) {
        visitor.forgetDraft();
        return Views.seeOther("/demander?fait=oublie");
    }
}
