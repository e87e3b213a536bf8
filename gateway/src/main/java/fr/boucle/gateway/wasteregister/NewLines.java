package fr.boucle.gateway.wasteregister;

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

/** A line entered by hand: waste that came, left without being a lot here, or is waste no more. */
@Admits(Role.KEEPER)
@Controller("/registre/lignes/nouvelle")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class NewLines {
    private final ServiceCalls calls;
    private final Views views;
    private final LineForm lines;

    NewLines(ServiceCalls calls, Views views, LineForm lines) {
        this.calls = calls;
        this.views = views;
        this.lines = lines;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor) {
        String type = visitor.asked("sens").filter(Previews.TYPES::contains).orElse("INCOMING_WASTE");
        return form(visitor, page(visitor), type, UUID.randomUUID().toString(), Map.of());
    }

    @Post
    HttpResponse<?> write(Visitor visitor, Form form) {
        String type = Previews.TYPES.contains(form.text("sens")) ? form.text("sens") : "INCOMING_WASTE";
        UUID id = form.id("id");
        Map<String, String> typed = LineForm.typed(form);
        Page page = page(visitor)
                .places(LineForm.places("fields", typed))
                .places(Map.of("/deviceCodes", "appareils"))
                .places(LineForm.NOTE);
        if (LineForm.adds(form)) {
            return form(visitor, page.typed(form), type, id.toString(), typed);
        }
        Map<String, Object> content = LineForm.note(form);
        content.put("registerType", type);
        content.put("fields", typed);
        content.put("deviceCodes", form.lines("appareils"));
        return page.answer(
                form,
                () -> LineForm.<HttpResponse<?>>judged(
                        page,
                        () -> {
                            calls.put(visitor, Service.WASTE_REGISTER, "/lines/" + id, content);
                            return Views.seeOther("/registre/lignes/" + id + "?fait=ligne");
                        },
                        () -> form(visitor, page, type, id.toString(), typed)),
                shown -> form(visitor, shown, type, id.toString(), typed));
    }

    private HttpResponse<?> form(Visitor visitor, Page page, String type, String id, Map<String, String> values) {
        return views.show(
                page,
                "waste/newline",
                Map.of(
                        "groups",
                        LineForm.labelled(page, lines.groups(visitor, type)),
                        "type",
                        type,
                        "id",
                        id,
                        "values",
                        values));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Écrire une ligne").under("/registre");
    }
}
