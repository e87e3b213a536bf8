package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.ListFile;
import fr.boucle.gateway.pages.Listing;
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
import java.util.UUID;

/** The lists of a gift as files: the rows of the page's filter in the page's order. */
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class GiftLists {
    private final ServiceCalls calls;

    GiftLists(ServiceCalls calls) {
        this.calls = calls;
    }

    @Admits(Role.AGENT)
    @Get("/appareils." + ListFile.ENDING)
    HttpResponse<?> devices(Visitor visitor, String ending) {
        return file(visitor, Devices.listing(visitor), "/devices", ending, "appareils");
    }

    @Admits({Role.AGENT, Role.TECHNICIAN})
    @Get("/lots." + ListFile.ENDING)
    HttpResponse<?> lots(Visitor visitor, String ending) {
        Listing list = LotSearch.of(visitor);
        return LotSearch.isNowhere(list)
                ? Views.seeOther("/lots?" + list.filters())
                : file(visitor, list, "/lots", ending, "lots");
    }

    @Admits({Role.AGENT, Role.TECHNICIAN})
    @Get("/lots/{id:[0-9a-f-]+}." + ListFile.ENDING)
    HttpResponse<?> pieces(Visitor visitor, UUID id, String ending) {
        return file(visitor, LotSearch.pieces(visitor, id), "/lots/" + id + "/devices", ending, "lot");
    }

    @Admits({Role.AGENT, Role.TECHNICIAN})
    @Get("/reservations." + ListFile.ENDING)
    HttpResponse<?> claims(Visitor visitor, String ending) {
        return file(visitor, ClaimPages.listing(visitor), "/claims", ending, "reservations");
    }

    @Admits({Role.AGENT, Role.TECHNICIAN})
    @Get("/conventions." + ListFile.ENDING)
    HttpResponse<?> conventions(Visitor visitor, String ending) {
        return file(visitor, ConventionList.listing(visitor), "/conventions", ending, "conventions");
    }

    @Admits(Role.TECHNICIAN)
    @Get("/attente." + ListFile.ENDING)
    HttpResponse<?> waiting(Visitor visitor, String ending) {
        return file(visitor, WaitingPlaces.listing(visitor), "/waiting-places", ending, "attente");
    }

    @Admits({Role.AGENT, Role.TECHNICIAN})
    @Get("/ecarts." + ListFile.ENDING)
    HttpResponse<?> differences(Visitor visitor, String ending) {
        return file(visitor, Reconciliation.listing(visitor), "/differences", ending, "ecarts");
    }

    @Admits(Role.AGENT)
    @Get("/inventaires." + ListFile.ENDING)
    HttpResponse<?> inventories(Visitor visitor, String ending) {
        return file(visitor, Inventories.listing(visitor), "/inventories", ending, "inventaires");
    }

    @Admits(Role.AGENT)
    @Get("/inventaires/{id:[0-9a-f-]+}." + ListFile.ENDING)
    HttpResponse<?> rows(Visitor visitor, UUID id, String ending) {
        Listing list = InventoryProgress.listing(visitor, id);
        return file(visitor, list, "/inventories/" + id + "/lines", ending, "lignes");
    }

    @Admits({Role.STEWARD, Role.AGENT})
    @Get("/vocabulaire." + ListFile.ENDING)
    HttpResponse<?> words(Visitor visitor, String ending) {
        return file(visitor, Vocabulary.listing(visitor), "/vocabulary/words", ending, "mots");
    }

    @Admits(Role.AGENT)
    @Get("/vocabulaire/organisme." + ListFile.ENDING)
    HttpResponse<?> ownWords(Visitor visitor, String ending) {
        return file(visitor, OwnWords.listing(visitor), "/own-words", ending, "reponses");
    }

    private HttpResponse<?> file(Visitor visitor, Listing list, String path, String ending, String name) {
        return ListFile.of(calls.stream(visitor, Service.DONATIONS, list.whole(path + "." + ending)), ending, name);
    }
}
