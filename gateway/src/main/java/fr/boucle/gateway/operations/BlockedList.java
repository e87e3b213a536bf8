package fr.boucle.gateway.operations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ListFile;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.ServiceCalls;
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

/** The blocked messages of a service as a file: the rows of the page's filter in the page's order. */
@Admits(Role.STEWARD)
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class BlockedList {
    private final ServiceCalls calls;

    BlockedList(ServiceCalls calls) {
        this.calls = calls;
    }

    @Get("/messages/{context:[a-z-]+}." + ListFile.ENDING)
    HttpResponse<?> of(Visitor visitor, String context, String ending) {
        Service service = BlockedMessages.service(context);
        Listing list = BlockedMessages.listing(visitor, service);
        return ListFile.of(
                calls.stream(visitor, service, list.whole("/dead-letters." + ending)),
                ending,
                "messages-" + service.slug());
    }
}
