package fr.boucle.gateway.observatory;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** The loop in figures and drawings, for everyone. */
@Admits(Admits.EVERYONE)
@Controller("/observatoire")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Observatory {
    private final ServiceCalls calls;
    private final Views views;

    Observatory(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> flow(Visitor visitor) {
        Indicators indicators = indicators(visitor);
        return views.show(
                page(visitor, "Observatoire"),
                "open/observatory",
                Map.of("indicators", indicators, "flow", Flow.of(indicators)));
    }

    @Get("/places")
    HttpResponse<?> places(Visitor visitor) {
        return views.show(
                page(visitor, "Où sont les appareils"), "open/places", Map.of("indicators", indicators(visitor)));
    }

    @Get("/donnees")
    HttpResponse<?> openData(Visitor visitor) {
        return views.show(page(visitor, "Données ouvertes"), "open/opendata", Map.of());
    }

    private Indicators indicators(Visitor visitor) {
        return calls.get(visitor, Service.OBSERVATORY, "/indicators", Indicators.class);
    }

    private static Page page(Visitor visitor, String title) {
        return new Page(visitor, title).under("/observatoire");
    }
}
