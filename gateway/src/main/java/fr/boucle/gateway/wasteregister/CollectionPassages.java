package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Formats;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** One collection that comes back: what became of the days that were due, and its end. */
@Controller("/dechets/collectes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class CollectionPassages {
    private final ServiceCalls calls;
    private final Views views;

    CollectionPassages(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Admits({Role.KEEPER, Role.AUDITOR})
    @Get("/{id:[0-9a-f-]+}")
    HttpResponse<?> show(Visitor visitor, UUID id) {
        return show(visitor, id, CollectionPages.page(visitor));
    }

    @Admits(Role.KEEPER)
    @Post("/{id}/passage")
    HttpResponse<?> record(Visitor visitor, UUID id, Form form) {
        Page page = CollectionPages.page(visitor).places(Map.of("date-not-allowed", "jour", "/cameOn", "jour"));
        Map<String, Object> content = new HashMap<>();
        if (form.isEmpty("venu")) {
            page.fault("venu", "Dites si l'opérateur est venu.");
        }
        if (form.has("venu", "NON") && !cameAbout(form.text("prevu"), visitor)) {
            page.fault("venu", "Ce jour n'est pas encore passé : notez-le ce jour-là ou plus tard.");
        }
        if (form.has("venu", "OUI")) {
            content.put("cameOn", form.text("jour"));
        }
        return page.answer(
                form,
                () -> {
                    String due = "/collections/" + id + "/passages/" + form.text("prevu");
                    calls.put(visitor, Service.WASTE_REGISTER, due, content);
                    return Views.seeOther("/dechets/collectes/" + id + "?fait=passage");
                },
                shown -> show(visitor, id, shown));
    }

    private static boolean cameAbout(String due, Visitor visitor) {
        return !Address.isDay(due) || !LocalDate.parse(due).isAfter(Formats.legalDay(visitor.now()));
    }

    @Admits(Role.KEEPER)
    @Post("/{id}/fin")
    HttpResponse<?> end(Visitor visitor, UUID id, Form form) {
        return CollectionPages.page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(visitor, Service.WASTE_REGISTER, "/collections/" + id + "/end", Map.of());
                            return Views.seeOther("/dechets/collectes?fait=collecte-finie");
                        },
                        shown -> show(visitor, id, shown));
    }

    private HttpResponse<?> show(Visitor visitor, UUID id, Page page) {
        Collected collected = calls.get(visitor, Service.WASTE_REGISTER, "/collections/" + id, Collected.class);
        return views.show(
                page.named("Collecte par {0}", collected.operatorName()),
                "waste/collection",
                Map.of("collected", collected));
    }
}
