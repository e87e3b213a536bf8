package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
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
import java.util.List;
import java.util.Map;

/** The pieces of waste of all lots, those that may still be sorted among them. */
@Admits({Role.KEEPER, Role.AUDITOR})
@Controller("/dechets/elements")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Items {
    static final List<String> KINDS = List.of(
            "CARCASS",
            "BATTERY",
            "MEDIUM",
            "TONER",
            "LAMP",
            "BOARD",
            "PART",
            "SCREEN",
            "DEVICE",
            "CONSUMABLES",
            "CABLES",
            "KEYBOARDS",
            "PERIPHERALS",
            "BATTERIES",
            "SCREENS",
            "CARCASSES",
            "PACKAGING");
    private static final List<String> YES_NO = List.of("true", "false");

    private final ServiceCalls calls;
    private final Views views;

    Items(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        Listing list = listing(visitor);
        ServiceCalls.Rows<Lot.Item> items =
                calls.page(visitor, Service.WASTE_REGISTER, list.query("/items"), Lot.Item.class);
        return views.show(
                new Page(visitor, "Éléments de déchets").under("/dechets").typed(list.typed()),
                "waste/items",
                Map.of("items", items.rows(), "kinds", KINDS, "list", list.with(items)));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/dechets/elements")
                .words("q", "q")
                .filter("nature", "kind", KINDS)
                .filter("code", "wasteCode", Address::isCode)
                .filter("trier", "toSort", YES_NO)
                .filter("donnees", "dataBearing", YES_NO)
                .filter("site", "organisationId", Address::isId)
                .day("du", "from")
                .day("au", "to")
                .orders("acceptedAt", "kind", "device", "wasteCode", "massGrams", "dataBearing", "organisationName")
                .asFile();
    }
}
