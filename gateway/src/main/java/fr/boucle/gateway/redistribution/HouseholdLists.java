package fr.boucle.gateway.redistribution;

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

/** The reservations as a file: the rows of the page's filter in the page's order. */
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReservationFile {
    private final ServiceCalls calls;

    ReservationFile(ServiceCalls calls) {
        this.calls = calls;
    }

    @Admits({Role.TECHNICIAN, Role.MEDIATOR, Role.DECIDER})
    @Get("/affectations." + ListFile.ENDING)
    HttpResponse<?> reservations(Visitor visitor, String ending) {
        Listing list = Reservations.listing(visitor);
        return ListFile.of(
                calls.stream(visitor, Service.REDISTRIBUTION, list.whole("/reservations." + ending)),
                ending,
                "affectations");
    }
}
