package fr.boucle.gateway.handover;

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

/** Which organisations bring devices to households. */
@Admits(Role.STEWARD)
@Controller("/regles/livraison")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class DeliveryRules {
    private final ServiceCalls calls;
    private final Views views;

    DeliveryRules(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        return show(visitor, page(visitor));
    }

    @Post
    HttpResponse<?> name(Visitor visitor, Form form) {
        return page(visitor)
                .places(Map.of("/name", "nom", "/phone", "telephone"))
                .answer(
                        form,
                        () -> {
                            Map<String, Object> content = Map.of(
                                    "name", form.text("nom"),
                                    "phone", form.text("telephone"),
                                    "ways", form.all("facons"));
                            calls.put(visitor, Service.REDISTRIBUTION, "/delivery-partners/" + form.id("cle"), content);
                            return Views.seeOther("/regles/livraison?fait=livreur");
                        },
                        shown -> show(visitor, shown));
    }

    private HttpResponse<?> show(Visitor visitor, Page page) {
        return views.show(
                page,
                "redistribution/deliveryrules",
                Map.of(
                        "partners",
                        calls.list(visitor, Service.REDISTRIBUTION, "/delivery-partners", DeliveryPartner.class),
                        "key",
                        UUID.randomUUID().toString()));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Livraison par un partenaire").under("/regles");
    }
}
