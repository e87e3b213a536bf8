package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
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

/** A letter to a household, as the service writes it, to print. */
@Admits(Role.MEDIATOR)
@Controller("/demandes/{reference}/lettres")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Letters {
    private final ServiceCalls calls;

    Letters(ServiceCalls calls) {
        this.calls = calls;
    }

    @Get("/{kind}")
    HttpResponse<?> print(Visitor visitor, String reference, String kind) {
        return HttpResponse.ok(calls.bytes(
                        visitor,
                        Service.REDISTRIBUTION,
                        "/requests/" + Visitor.encoded(reference) + "/letters/" + Visitor.encoded(kind)))
                .contentType(Views.HTML)
                .header("Content-Security-Policy", Views.OWN_STYLE);
    }
}
