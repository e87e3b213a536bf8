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
import java.util.UUID;

/** The whole life of a machine for members: each reads every step, and of a step what is due to their organisation. */
@Admits(Admits.MEMBERS)
@Controller("/passeports/{deviceId}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Threads {
    private final ServiceCalls calls;
    private final Views views;

    Threads(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, UUID deviceId) {
        WholeThread thread =
                calls.get(visitor, Service.OBSERVATORY, "/devices/" + deviceId + "/passport", WholeThread.class);
        return views.show(new Page(visitor, "Toute son histoire"), "open/thread", Map.of("thread", thread));
    }
}
