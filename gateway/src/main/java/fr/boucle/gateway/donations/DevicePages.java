package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
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

/** One device: kept inside, oriented otherwise with a reason, and followed after it left. */
@Admits(Role.AGENT)
@Controller("/appareils/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class DevicePages {
    static final List<String> KEPT = List.of(
            "UPGRADED_MEMORY", "UPGRADED_STORAGE", "UPGRADED_SYSTEM", "MOVED_TO_ANOTHER_TEAM", "MOVED_TO_A_SCHOOL");
    static final List<String> WITHDRAWN = List.of("LISTED_BY_MISTAKE");

    private final ServiceCalls calls;
    private final Views views;

    DevicePages(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, UUID id) {
        return show(visitor, page(visitor), id);
    }

    @Post("/orientation")
    HttpResponse<?> orient(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor).places(Map.of("/reason", "raison"));
        if (!Device.ORIENTATIONS.contains(form.text("orientation"))) {
            page.fault("orientation", "Choisissez où va l'appareil.");
        }
        if (form.isEmpty("raison")) {
            page.fault("raison", "Dites pourquoi : la proposition des règles est gardée à côté.");
        }
        Map<String, Object> decision = Map.of("orientation", form.text("orientation"), "reason", form.text("raison"));
        return change(visitor, page, form, id, "orientation", decision, "oriente");
    }

    @Post("/reaffectation")
    HttpResponse<?> keep(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor);
        if (!KEPT.contains(form.text("garde"))) {
            page.fault("garde", "Dites comment l'appareil est gardé.");
        }
        return change(visitor, page, form, id, "reassignment", Map.of("reasonCode", form.text("garde")), "reaffecte");
    }

    /** What was withdrawn by mistake, or is needed no more, is offered again with its code and its history. */
    @Post("/inscription")
    HttpResponse<?> listAgain(Visitor visitor, UUID id, Form form) {
        return change(visitor, page(visitor), form, id, "listing", Map.of(), "reinscrit");
    }

    @Post("/retrait")
    HttpResponse<?> withdraw(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor);
        if (!WITHDRAWN.contains(form.text("retrait"))) {
            page.fault("retrait", "Dites pourquoi l'appareil est retiré.");
        }
        return change(visitor, page, form, id, "withdrawal", Map.of("reasonCode", form.text("retrait")), "retire");
    }

    private HttpResponse<?> change(
            Visitor visitor, Page page, Form form, UUID id, String noun, Map<String, Object> body, String done) {
        return page.answer(
                form,
                () -> {
                    calls.put(visitor, Service.DONATIONS, "/devices/" + id + "/" + noun, body);
                    return Views.seeOther("/appareils/" + id + "?fait=" + done);
                },
                shown -> show(visitor, shown, id));
    }

    private HttpResponse<?> show(Visitor visitor, Page page, UUID id) {
        Later<Fate> fate =
                calls.later(() -> calls.get(visitor, Service.DONATIONS, "/devices/" + id + "/fate", Fate.class));
        DeviceSheet device = calls.get(visitor, Service.DONATIONS, "/devices/" + id, DeviceSheet.class);
        return views.show(page, "donations/device", Map.of("device", device, "fate", fate.join()));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Un appareil").under("/appareils");
    }
}
