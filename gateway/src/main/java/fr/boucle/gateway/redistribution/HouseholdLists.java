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

/** The lists between stock and households as files: the rows of the page's filter in the page's order. */
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class HouseholdLists {
    private final ServiceCalls calls;

    HouseholdLists(ServiceCalls calls) {
        this.calls = calls;
    }

    @Admits({Role.TECHNICIAN, Role.MEDIATOR, Role.DECIDER})
    @Get("/affectations." + ListFile.ENDING)
    HttpResponse<?> reservations(Visitor visitor, String ending) {
        return file(visitor, Reservations.listing(visitor), "/reservations", ending, "affectations");
    }

    @Admits(Role.MEDIATOR)
    @Get("/creneaux." + ListFile.ENDING)
    HttpResponse<?> slots(Visitor visitor, String ending) {
        return file(visitor, Slots.listing(visitor), "/slots", ending, "creneaux");
    }

    @Admits({Role.TECHNICIAN, Role.MEDIATOR, Role.DECIDER})
    @Get("/stock." + ListFile.ENDING)
    HttpResponse<?> stock(Visitor visitor, String ending) {
        return file(visitor, Stock.listing(visitor), "/stock", ending, "appareils-prets");
    }

    @Admits({Role.MEDIATOR, Role.DECIDER})
    @Get("/demandes." + ListFile.ENDING)
    HttpResponse<?> requests(Visitor visitor, String ending) {
        return file(visitor, Requests.listing(visitor), "/requests", ending, "demandes");
    }

    @Admits(Role.DECIDER)
    @Get("/demandes/ordre-du-jour." + ListFile.ENDING)
    HttpResponse<?> agenda(Visitor visitor, String ending) {
        return file(visitor, Agenda.listing(visitor), "/requests", ending, "ordre-du-jour");
    }

    @Admits({Role.STEWARD, Role.AGENT, Role.DECIDER, Role.MEDIATOR, Role.AUDITOR})
    @Get("/programmes." + ListFile.ENDING)
    HttpResponse<?> programmes(Visitor visitor, String ending) {
        return file(visitor, Programmes.listing(visitor), "/programmes", ending, "programmes");
    }

    @Admits(Role.DECIDER)
    @Get("/demandes/{reference}/appareils." + ListFile.ENDING)
    HttpResponse<?> choices(Visitor visitor, String reference, String ending) {
        String path = "/requests/" + Visitor.encoded(reference) + "/devices";
        return file(visitor, Choices.listing(visitor, reference), path, ending, "appareils-possibles");
    }

    private HttpResponse<?> file(Visitor visitor, Listing list, String path, String ending, String name) {
        return ListFile.of(
                calls.stream(visitor, Service.REDISTRIBUTION, list.whole(path + "." + ending)), ending, name);
    }
}
