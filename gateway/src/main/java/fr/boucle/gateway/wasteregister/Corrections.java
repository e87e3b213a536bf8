package fr.boucle.gateway.wasteregister;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Role;
import fr.boucle.gateway.session.Visitor;
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
import java.util.Map;
import java.util.UUID;

/** A keeper corrects or cancels a line: always by a new version with its explanation, never in place. */
@Admits(Role.KEEPER)
@Controller("/registre/lignes/{id}/correction")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Corrections {
    private final ServiceCalls calls;
    private final Views views;

    Corrections(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor, UUID id) {
        return form(visitor, id, page(visitor));
    }

    @Post
    HttpResponse<?> correct(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor).typed(form);
        if (form.isEmpty("explication")) {
            return form(
                    visitor, id, page.fault("explication", "Expliquez la correction : l'auditeur lira cette phrase."));
        }
        Map<String, Object> content =
                new HashMap<>(Map.of("reason", form.text("motif"), "explanation", form.text("explication")));
        if (!form.isEmpty("bsd")) {
            content.put("bsdNumber", form.text("bsd"));
        } else if (form.text("motif").equals("MODIFIER")) {
            content.put("changes", Map.of(form.text("champ"), form.text("valeur")));
        }
        return page.answer(
                form,
                () -> {
                    Map<String, Object> unused = calls.postVersion(
                            visitor,
                            Service.WASTE_REGISTER,
                            "/lines/" + id + "/versions",
                            content,
                            form.text("version"));
                    return Views.seeOther("/registre/lignes/" + id + "?fait=corrige");
                },
                shown -> form(visitor, id, shown));
    }

    private HttpResponse<?> form(Visitor visitor, UUID id, Page page) {
        ServiceCalls.Tagged<Line> line = calls.tagged(visitor, Service.WASTE_REGISTER, "/lines/" + id, Line.class);
        return views.show(page, "waste/correction", Map.of("line", line.value(), "version", line.version()));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Corriger une ligne").under("/registre");
    }
}
