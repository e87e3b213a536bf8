package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Figures;
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

/** How many devices may be promised to the households of one structure at a time; each change says why. */
@Controller("/plafonds")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Caps {
    private final ServiceCalls calls;
    private final Views views;

    Caps(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Admits({Role.STEWARD, Role.DECIDER, Role.MEDIATOR, Role.AUDITOR})
    @Get
    HttpResponse<?> list(Visitor visitor) {
        return show(visitor, page(visitor));
    }

    @Admits(Role.STEWARD)
    @Post
    HttpResponse<?> change(Visitor visitor, Form form) {
        Page page = page(visitor).places(Map.of("/maxLiveReservations", "plafond", "/reasonCode", "raison"));
        Map<String, Object> cap =
                Map.of("maxLiveReservations", Figures.whole(form, page, "plafond"), "reasonCode", form.text("raison"));
        return page.answer(
                form,
                () -> {
                    calls.put(visitor, Service.REDISTRIBUTION, "/structure-caps/" + form.id("structure"), cap);
                    return Views.seeOther("/plafonds?fait=plafond");
                },
                shown -> show(visitor, shown));
    }

    private HttpResponse<?> show(Visitor visitor, Page page) {
        Later<List<Cap>> caps =
                calls.later(() -> calls.list(visitor, Service.REDISTRIBUTION, "/structure-caps", Cap.class));
        Later<List<Structure>> structures =
                calls.later(() -> calls.list(visitor, Service.REDISTRIBUTION, "/structures", Structure.class));
        return views.show(page, "redistribution/caps", Map.of("caps", caps.join(), "structures", structures.join()));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Plafonds par structure").under("/regles");
    }
}
