package fr.boucle.gateway.territory;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.CommuneField;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.references.Commune;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Beside the device: cheaper connections, and the nearest places where people are helped, with their hours in words. */
@Admits(Admits.EVERYONE)
@Controller("/aide")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Help {
    private static final int SHOWN = 10;

    private final ServiceCalls calls;
    private final Views views;

    Help(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        Optional<Commune> where = visitor.asked("commune").flatMap(CommuneField::best);
        String near = where.map(commune -> "?communeCode=" + commune.code()).orElse("");
        Later<Optional<Connection.Near>> connections = calls.later(
                () -> calls.find(visitor, Service.REDISTRIBUTION, "/connection-offers" + near, Connection.Near.class));
        List<SupportOffer> places = near.isEmpty()
                ? List.of()
                : calls.list(visitor, Service.REDISTRIBUTION, "/support-offers" + near, SupportOffer.class);
        return views.show(
                new Page(visitor, "Internet moins cher, et de l'aide près de chez vous").under("/demander"),
                "redistribution/help",
                Map.of(
                        "where", where.map(Commune::name).orElse(""),
                        "asked", visitor.asked("commune").orElse(""),
                        "connections",
                                connections.join().orElse(Connection.Near.NONE).offers(),
                        "places", places.stream().limit(SHOWN).toList()));
    }
}
