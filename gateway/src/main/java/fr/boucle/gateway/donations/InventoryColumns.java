package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
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
import java.util.Map;
import java.util.UUID;

/** How the columns of a file were read; one that was not, or not rightly, is assigned for the files to come. */
@Admits(Role.AGENT)
@Controller("/inventaires/{id}/colonnes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class InventoryColumns {
    private final ServiceCalls calls;
    private final Views views;

    InventoryColumns(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, UUID id) {
        return show(visitor, page(visitor), id);
    }

    private HttpResponse<?> show(Visitor visitor, Page page, UUID id) {
        Inventory inventory = calls.get(visitor, Service.DONATIONS, "/inventories/" + id, Inventory.class);
        return views.show(page, "donations/columns", Map.of("inventory", inventory, "fields", OwnWords.FIELDS));
    }

    @Post
    HttpResponse<?> assign(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor);
        if (form.isEmpty("colonne") || form.isEmpty("champ")) {
            page.fault("champ", "Choisissez la colonne et ce qu'elle dit.");
        }
        return page.answer(
                form,
                () -> {
                    calls.put(
                            visitor,
                            Service.DONATIONS,
                            OwnWords.place("HEADING", form.text("colonne")),
                            Map.of("meaning", form.text("champ")));
                    return Views.seeOther("/inventaires/" + id + "/colonnes?fait=colonne");
                },
                shown -> show(visitor, shown, id));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Comment les colonnes sont lues").under("/inventaires");
    }
}
