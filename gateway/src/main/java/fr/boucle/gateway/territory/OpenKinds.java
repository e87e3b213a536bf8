package fr.boucle.gateway.territory;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.CommuneField;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.references.Commune;
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
import java.util.Map;
import java.util.Optional;

/** Which kinds of devices can be asked for, everywhere or in one commune; households read it before they begin. */
@Controller("/regles/disponibilite")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OpenKinds {
    private final ServiceCalls calls;
    private final Availabilities availabilities;
    private final Views views;

    OpenKinds(ServiceCalls calls, Availabilities availabilities, Views views) {
        this.calls = calls;
        this.availabilities = availabilities;
        this.views = views;
    }

    @Admits({Role.STEWARD, Role.DECIDER, Role.AUDITOR})
    @Get
    HttpResponse<?> list(Visitor visitor) {
        return show(visitor, page(visitor));
    }

    @Admits(Role.STEWARD)
    @Post
    HttpResponse<?> change(Visitor visitor, Form form) {
        Page page = page(visitor);
        if (form.isEmpty("mode")) {
            page.fault("mode", "Dites si l'on peut demander ce type d'appareil.");
        }
        Map<String, Object> content =
                new HashMap<>(Map.of("mode", form.text("mode"), "reasonCode", form.text("raison")));
        if (!form.isEmpty("commune")) {
            content.put("area", CommuneField.code(page, form, "commune"));
        }
        return page.answer(
                form,
                () -> {
                    calls.put(
                            visitor,
                            Service.REDISTRIBUTION,
                            "/availability/" + Visitor.encoded(form.text("type")),
                            content);
                    return Views.seeOther("/regles/disponibilite?fait=disponible");
                },
                shown -> show(visitor, shown));
    }

    private HttpResponse<?> show(Visitor visitor, Page page) {
        Optional<Commune> where = visitor.asked("ou").flatMap(CommuneField::best);
        return views.show(
                page,
                "redistribution/openkinds",
                Map.of(
                        "kinds",
                        availabilities.all(visitor, where.map(Commune::code).orElse("")),
                        "where",
                        where.map(Commune::nameAndCode).orElse("")));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Ce que l'on peut demander").under("/regles");
    }
}
