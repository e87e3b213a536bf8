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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.UUID;

/** What is done with an inventory that was read: imported, called by a name, said to follow another or none. */
@Admits(Role.AGENT)
@Controller("/inventaires/{id:[0-9a-f-]+}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class InventoryActs {
    private final ServiceCalls calls;
    private final InventoryProgress shown;

    InventoryActs(ServiceCalls calls, InventoryProgress shown) {
        this.calls = calls;
        this.shown = shown;
    }

    /** It goes on by itself where it is long; a second click finds it at work. */
    @Post("/import")
    HttpResponse<?> confirm(Visitor visitor, UUID id, Form form) {
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            boolean done = calls.putAside(
                                    visitor, Service.DONATIONS, "/inventories/" + id, form.text("version"));
                            return Views.seeOther(done ? next(visitor, id) : "/inventaires/" + id);
                        },
                        again -> shown.show(visitor, again, id));
    }

    /** Where all is imported, the devices; else what is left to mend. */
    private String next(Visitor visitor, UUID id) {
        Inventory now = calls.get(visitor, Service.DONATIONS, "/inventories/" + id, Inventory.class);
        boolean entered = now.count("ACCEPTED") + now.count("RECYCLING") > 0;
        return now.left() == 0
                ? "/appareils?" + (entered ? "inventaire=" + id + "&" : "") + "fait=importe"
                : "/inventaires/" + id + "?fait=importe";
    }

    @Post("/nom")
    HttpResponse<?> name(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor).places(Map.of("/label", "nom"));
        if (form.isEmpty("nom")) {
            page.fault("nom", "Écrivez un nom. Exemple : Parc de la mairie, novembre.");
        }
        return page.answer(
                form,
                () -> {
                    calls.put(
                            visitor,
                            Service.DONATIONS,
                            "/inventories/" + id + "/label",
                            Map.of("label", form.text("nom")));
                    return Views.seeOther("/inventaires/" + id + "?fait=nom");
                },
                again -> shown.show(visitor, again, id));
    }

    @Post("/suite")
    HttpResponse<?> follow(Visitor visitor, UUID id, Form form) {
        Map<String, Object> before = form.isEmpty("precedent") ? Map.of() : Map.of("inventoryId", form.id("precedent"));
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(visitor, Service.DONATIONS, "/inventories/" + id + "/former-edition", before);
                            return Views.seeOther("/inventaires/" + id + "?fait=suite");
                        },
                        again -> shown.show(visitor, again, id));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Avis sur l'inventaire").under("/inventaires");
    }
}
