package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.ServiceCalls.Tagged;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Role;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A long inventory is read aside: one may leave, find it again, cancel it; the page asks again by itself, without a script. */
@Admits(Role.AGENT)
@Controller("/inventaires/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class InventoryProgress {
    private static final String SECONDS = "10";
    private static final int SHOWN = 9;

    private final ServiceCalls calls;
    private final Views views;

    InventoryProgress(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, UUID id) {
        return show(visitor, page(visitor), id);
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Lecture de l'inventaire").under("/inventaires");
    }

    private HttpResponse<?> show(Visitor visitor, Page reading, UUID id) {
        Later<Optional<Tagged<Preview>>> rows = calls.later(() -> rows(visitor, id));
        Inventory inventory = calls.get(visitor, Service.DONATIONS, "/inventories/" + id, Inventory.class);
        if (inventory.is("READY")) {
            return ready(visitor, rows.join().or(() -> rows(visitor, id)).orElseThrow(Refused::absent), inventory);
        }
        MutableHttpResponse<?> page = views.show(reading, "donations/progress", Map.of("inventory", inventory));
        return inventory.is("RUNNING") ? page.header("Refresh", SECONDS) : page;
    }

    /** Asked beside the inventory itself, which says whether they are of use. */
    private Optional<Tagged<Preview>> rows(Visitor visitor, UUID id) {
        try {
            return Optional.of(calls.tagged(
                    visitor, Service.DONATIONS, "/inventories/" + id + "/rows?first=" + SHOWN, Preview.class));
        } catch (Refused notReady) {
            return Optional.empty();
        }
    }

    private HttpResponse<?> ready(Visitor visitor, Tagged<Preview> first, Inventory inventory) {
        Preview preview = first.value().outOf(inventory.rowsRead());
        return views.show(
                new Page(visitor, "Avis sur l'inventaire").under("/inventaires"),
                "donations/preview",
                Map.of("preview", preview, "version", first.version()));
    }

    @Post("/annulation")
    HttpResponse<?> cancel(Visitor visitor, UUID id, Form form) {
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(visitor, Service.DONATIONS, "/inventories/" + id + "/cancellation", Map.of());
                            return Views.seeOther("/inventaires?fait=lectureannulee");
                        },
                        shown -> show(visitor, shown, id));
    }
}
