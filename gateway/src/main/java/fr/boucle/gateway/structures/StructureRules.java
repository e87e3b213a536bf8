package fr.boucle.gateway.structures;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Figures;
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
import java.util.Map;

/** Households come first: how much of the stock structures may have while they wait. */
@Admits({Role.STEWARD, Role.DECIDER, Role.AUDITOR})
@Controller("/regles/structures")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class StructureRules {
    private static final String VERSIONS = "/references/structure-share";

    private final ServiceCalls calls;
    private final Views views;

    StructureRules(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        return show(visitor, page(visitor));
    }

    @Admits(Role.STEWARD)
    @Post
    HttpResponse<?> adopt(Visitor visitor, Form form) {
        Page page = page(visitor);
        Map<String, Object> content = Map.of(
                "percent", Figures.whole(form, page, "part"),
                "validFrom", form.text("jour"),
                "reason", form.text("raison"));
        return page.places(Map.of("/percent", "part", "/validFrom", "jour", "/reason", "raison"))
                .answer(
                        form,
                        () -> {
                            String version =
                                    form.text("jour") + "-" + visitor.now().getEpochSecond();
                            calls.put(
                                    visitor,
                                    Service.REDISTRIBUTION,
                                    VERSIONS + "/" + Visitor.encoded(version),
                                    content);
                            return Views.seeOther("/regles/structures?fait=partstructures");
                        },
                        again -> show(visitor, again));
    }

    private HttpResponse<?> show(Visitor visitor, Page page) {
        StructureShare share = calls.get(visitor, Service.REDISTRIBUTION, "/structure-share", StructureShare.class);
        return views.show(page, "structures/share", Map.of("share", share, "today", Formats.legalDay(visitor.now())));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "La part des structures").under("/regles");
    }
}
