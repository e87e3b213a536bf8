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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A private person brings a device to the association's desk and leaves with a receipt; nobody's name is written. */
@Admits(Role.TECHNICIAN)
@Controller("/depots")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class DropOffs {
    private final ServiceCalls calls;
    private final Views views;

    DropOffs(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor) {
        return form(page(visitor), UUID.randomUUID().toString());
    }

    @Post
    HttpResponse<?> register(Visitor visitor, Form form) {
        Page page = page(visitor).typed(form);
        UUID id = form.id("depot");
        return page.answer(
                form,
                () -> {
                    DropOff receipt =
                            calls.put(visitor, Service.DONATIONS, "/drop-offs/" + id, content(form), DropOff.class);
                    return views.show(
                            new Page(visitor, "Reçu de dépôt").under("/depots"),
                            "donations/receipt",
                            Map.of("receipt", receipt));
                },
                shown -> form(shown, id.toString()));
    }

    private HttpResponse<?> form(Page page, String id) {
        return views.show(page, "donations/dropoff", Map.of("id", id));
    }

    private static Map<String, Object> content(Form form) {
        Map<String, Object> content = new HashMap<>();
        content.put("kind", form.text("nature"));
        content.put("manufacturer", form.text("marque"));
        content.put("mediaRemoved", form.has("disques", "oui"));
        if (!form.isEmpty("modele")) {
            content.put("model", form.text("modele"));
        }
        if (!form.isEmpty("serie")) {
            content.put("serialNumber", form.squeezed("serie").toUpperCase(Locale.ROOT));
        }
        return content;
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Recevoir un appareil")
                .under("/depots")
                .places(Map.of("/serialNumber", "serie", "/model", "modele"));
    }
}
