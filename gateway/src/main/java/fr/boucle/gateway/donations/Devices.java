package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The donor's own devices: where each is, and what to do with those still listed. */
@Admits(Role.AGENT)
@Controller("/appareils")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Devices {
    private final ServiceCalls calls;
    private final InventoryChoice inventories;
    private final Views views;

    Devices(ServiceCalls calls, InventoryChoice inventories, Views views) {
        this.calls = calls;
        this.inventories = inventories;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        Listing list = listing(visitor);
        Later<List<Inventory>> offered =
                inventories.beside(visitor, list.typed().text("inventaire"), InventoryChoice.BESIDE_A_LIST);
        ServiceCalls.Rows<Device> devices =
                calls.page(visitor, Service.DONATIONS, list.query("/devices"), Device.class);
        Page page = new Page(visitor, "Vos appareils").under("/appareils").typed(list.typed());
        return views.show(
                page,
                "donations/devices",
                Map.of("devices", devices.rows(), "list", list.with(devices), "inventories", offered.join()));
    }

    static Listing listing(Visitor visitor) {
        return DeviceChoice.filters(Listing.of(visitor, "/appareils").filter("etat", "state", Device.STATES))
                .orders("-listedAt", "code", "model", "state")
                .asFile();
    }

    @Get("/{id}/recyclage")
    HttpResponse<?> askWaste(Visitor visitor, UUID id) {
        return waste(visitor, wastePage(visitor), id);
    }

    private HttpResponse<?> waste(Visitor visitor, Page page, UUID id) {
        Device device = calls.get(visitor, Service.DONATIONS, "/devices/" + id, Device.class);
        return views.show(page, "donations/waste", Map.of("device", device));
    }

    private static Page wastePage(Visitor visitor) {
        return new Page(visitor, "Orienter vers le recyclage").under("/appareils");
    }

    @Post("/{id}/recyclage")
    HttpResponse<?> sendToWaste(Visitor visitor, UUID id, Form form) {
        return wastePage(visitor)
                .answer(
                        form,
                        () -> {
                            Map<String, String> why = Map.of("reasonCode", form.text("raison"));
                            calls.put(visitor, Service.DONATIONS, "/devices/" + id + "/waste", why);
                            return Views.seeOther("/appareils?fait=dechet");
                        },
                        shown -> waste(visitor, shown, id));
    }
}
