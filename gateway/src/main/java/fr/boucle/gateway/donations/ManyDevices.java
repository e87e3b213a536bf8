package fr.boucle.gateway.donations;

import fr.boucle.gateway.batches.BatchHome;
import fr.boucle.gateway.batches.Orders;
import fr.boucle.gateway.pages.Page;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One act on many of a donor's devices: all that a filter or an inventory means, or a list as pasted or scanned, but for some. */
@Admits(Role.AGENT)
@Controller("/ensemble/appareils")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ManyDevices {
    private static final List<String> FILTERS = List.of("filtre", "etat");
    private static final Map<String, String> PLACES = Map.of(
            "nothing-chosen", "codes",
            "too-many-chosen", "filtre",
            "/filter", "filtre",
            "/choice/names", "codes",
            "/choice/except", "sauf",
            "/choice/filter/q", "q",
            "/choice/filter/acquiredBefore", "achat",
            "/terms/orientation", "orientation",
            "/terms/reason", "raison",
            "/terms/reasonCode", "raison");

    private final Orders orders;
    private final InventoryChoice inventories;
    private final Views views;

    ManyDevices(Orders orders, InventoryChoice inventories, Views views) {
        this.orders = orders;
        this.inventories = inventories;
        this.views = views;
    }

    @Get
    HttpResponse<?> start(Visitor visitor) {
        return views.show(
                new Page(visitor, "Agir sur beaucoup d'appareils").under("/appareils"),
                "donations/manystart",
                Map.of("filters", Devices.listing(visitor).filters()));
    }

    @Get("/{slug:[a-z]+}")
    HttpResponse<?> ask(Visitor visitor, String slug) {
        DeviceAct act = DeviceAct.named(slug);
        Map<String, Object> asked = new HashMap<>(Map.of("etat", act.state()));
        asked.putAll(DeviceChoice.asked(visitor));
        FILTERS.forEach(name -> visitor.asked(name).ifPresent(value -> asked.put(name, value)));
        return show(visitor, page(visitor, act).typed(new Form(Map.copyOf(asked))), act);
    }

    @Post("/{slug:[a-z]+}")
    HttpResponse<?> order(Visitor visitor, String slug, Form form) {
        DeviceAct act = DeviceAct.named(slug);
        Page page = page(visitor, act).places(PLACES);
        Orders.requireChoice(page, form);
        if (act != DeviceAct.LIST && form.isEmpty("raison")) {
            page.fault("raison", act == DeviceAct.ORIENT ? "Dites pourquoi." : Page.CHOOSE);
        }
        if (act == DeviceAct.ORIENT && form.isEmpty("orientation")) {
            page.fault("orientation", Page.CHOOSE);
        }
        return page.answer(
                form,
                () -> orders.order(
                        visitor,
                        BatchHome.DEVICES,
                        act.act(),
                        act.terms(form),
                        Orders.choice(form, () -> filter(form))),
                again -> show(visitor, again, act));
    }

    private static Map<String, Object> filter(Form form) {
        Map<String, Object> filter = new HashMap<>(DeviceChoice.said(form));
        if (!form.isEmpty("etat")) {
            filter.put("state", form.text("etat"));
        }
        return filter;
    }

    private HttpResponse<?> show(Visitor visitor, Page page, DeviceAct act) {
        List<Inventory> offered = inventories
                .beside(visitor, page.typed("inventaire"), InventoryChoice.OFFERED)
                .join();
        return views.show(page, "donations/many", Map.of("act", act, "inventories", offered, "states", Device.STATES));
    }

    private static Page page(Visitor visitor, DeviceAct act) {
        Page page = new Page(visitor, "Agir sur beaucoup d'appareils").under("/appareils");
        return page.named(page.code("act", act.act()));
    }
}
