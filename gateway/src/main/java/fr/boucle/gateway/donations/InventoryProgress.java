package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
import fr.boucle.gateway.pages.ServiceCalls.Rows;
import fr.boucle.gateway.pages.ServiceCalls.Tagged;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A long inventory is read aside: one may leave, find it again, cancel it; the page asks again by itself, without a script. */
@Admits(Role.AGENT)
@Controller("/inventaires/{id:[0-9a-f-]+}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class InventoryProgress {
    private static final String SECONDS = "10";
    static final List<String> VERDICTS = List.of("ACCEPTED", "TO_FIX", "DUPLICATE", "RECYCLING");
    static final List<String> CHANGES = List.of("ADDED", "MENDED", "CHANGED", "SAME", "UNKNOWN");
    static final List<String> DOUBTS =
            Stream.concat(Stream.of("ANY"), InventoryRow.ABOUT.stream()).toList();

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

    HttpResponse<?> show(Visitor visitor, Page reading, UUID id) {
        Listing list = listing(visitor, id);
        Later<Optional<Rows<InventoryRow>>> rows = calls.later(() -> rows(visitor, id, list));
        Tagged<Inventory> tagged = calls.tagged(visitor, Service.DONATIONS, "/inventories/" + id, Inventory.class);
        Inventory inventory = tagged.value();
        if (inventory.entering() && !reading.isAgain()) {
            MutableHttpResponse<?> page = views.show(
                    reading.named("Import de l'inventaire"), "donations/entering", Map.of("inventory", inventory));
            return page.header("Refresh", SECONDS);
        }
        if (inventory.isRead()) {
            Rows<InventoryRow> read =
                    rows.join().or(() -> rows(visitor, id, list)).orElseThrow(Refused::absent);
            return ready(visitor, reading, list.with(read), read.rows(), tagged);
        }
        MutableHttpResponse<?> page = views.show(reading, "donations/progress", Map.of("inventory", inventory));
        return inventory.is("RUNNING") ? page.header("Refresh", SECONDS) : page;
    }

    static Listing listing(Visitor visitor, UUID id) {
        return Listing.of(visitor, "/inventaires/" + id)
                .filter("avis", "verdict", VERDICTS)
                .filter("doute", "doubt", DOUBTS)
                .filter("suite", "change", CHANGES)
                .filter("absent", "missingIn", InventoryChoice::isId)
                .words("q", "q")
                .orders("line", "device", "verdict", "doubts")
                .asFile();
    }

    /** Asked beside the inventory itself, which says whether they are of use. */
    private Optional<Rows<InventoryRow>> rows(Visitor visitor, UUID id, Listing list) {
        try {
            return Optional.of(calls.page(
                    visitor, Service.DONATIONS, list.query("/inventories/" + id + "/lines"), InventoryRow.class));
        } catch (Refused notReady) {
            return Optional.empty();
        }
    }

    private HttpResponse<?> ready(
            Visitor visitor, Page page, Listing list, List<InventoryRow> rows, Tagged<Inventory> inventory) {
        Page shown = page.isAgain()
                ? page
                : new Page(visitor, "Avis sur l'inventaire")
                        .under("/inventaires")
                        .typed(list.typed());
        return views.show(
                shown,
                "donations/preview",
                Map.of("inventory", inventory.value(), "version", inventory.version(), "rows", rows, "list", list));
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
