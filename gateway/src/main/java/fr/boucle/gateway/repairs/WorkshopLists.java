package fr.boucle.gateway.repairs;

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

/** The lists of a workshop as files: the rows of the page's filter in the page's order. */
@Admits(Role.TECHNICIAN)
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class WorkshopLists {
    private final ServiceCalls calls;

    WorkshopLists(ServiceCalls calls) {
        this.calls = calls;
    }

    @Get("/atelier/pieces." + ListFile.ENDING)
    HttpResponse<?> parts(Visitor visitor, String ending) {
        return file(visitor, PartStock.listing(visitor), "/parts", ending, "pieces");
    }

    @Get("/atelier/machines." + ListFile.ENDING)
    HttpResponse<?> machines(Visitor visitor, String ending) {
        return file(visitor, BenchMachines.listing(visitor), "/bench-machines", ending, "machines");
    }

    @Get("/atelier/postes/{slug:[a-z]+}." + ListFile.ENDING)
    HttpResponse<?> station(Visitor visitor, String slug, String ending) {
        Workshop.Station station = Workshop.station(slug);
        return file(visitor, Workshop.listing(visitor, station), "/next-steps", ending, "poste-" + station.slug());
    }

    private HttpResponse<?> file(Visitor visitor, Listing list, String path, String ending, String name) {
        return ListFile.of(calls.stream(visitor, Service.REPAIRS, list.whole(path + "." + ending)), ending, name);
    }
}
