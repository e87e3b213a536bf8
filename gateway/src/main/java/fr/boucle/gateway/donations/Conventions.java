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
import java.util.Map;
import java.util.UUID;

/** The convention of cession: read, signed by both sides with a click of their own, then handed over. */
@Controller("/conventions/{id}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Conventions {
    private final ServiceCalls calls;
    private final Views views;

    Conventions(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Admits({Role.AGENT, Role.TECHNICIAN})
    @Get
    HttpResponse<?> show(Visitor visitor, UUID id) {
        return show(visitor, page(visitor), id);
    }

    @Admits({Role.AGENT, Role.TECHNICIAN})
    @Get("/texte")
    HttpResponse<?> text(Visitor visitor, UUID id) {
        return HttpResponse.ok(calls.bytes(visitor, Service.DONATIONS, "/conventions/" + id + "/text"))
                .contentType(Views.HTML)
                .header("Content-Security-Policy", Views.OWN_STYLE);
    }

    @Admits({Role.AGENT, Role.TECHNICIAN})
    @Get("/pdf")
    @Produces(MediaType.ALL)
    HttpResponse<?> pdf(Visitor visitor, UUID id) {
        return HttpResponse.ok(calls.bytes(visitor, Service.DONATIONS, "/conventions/" + id + "/pdf"))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "attachment; filename=\"convention-" + id + ".pdf\"");
    }

    @Admits({Role.AGENT, Role.TECHNICIAN})
    @Post("/signature")
    HttpResponse<?> sign(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor).typed(form);
        if (!form.has("accord", "oui")) {
            return show(
                    visitor,
                    page.fault(
                            "accord",
                            "Cochez la case pour dire que vous avez lu la convention et que vous l'acceptez."),
                    id);
        }
        return page.answer(
                form,
                () -> {
                    calls.put(
                            visitor,
                            Service.DONATIONS,
                            "/conventions/" + id + "/signature",
                            Map.of("textSha256", form.text("empreinte")));
                    return Views.seeOther("/conventions/" + id + "?fait=signe");
                },
                shown -> show(visitor, shown, id));
    }

    @Admits(Role.AGENT)
    @Post("/remise")
    HttpResponse<?> handOver(Visitor visitor, UUID id, Form form) {
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(visitor, Service.DONATIONS, "/conventions/" + id + "/hand-over", Map.of());
                            return Views.seeOther("/conventions/" + id + "?fait=remis");
                        },
                        shown -> show(visitor, shown, id));
    }

    HttpResponse<?> show(Visitor visitor, Page page, UUID id) {
        Convention convention = calls.get(visitor, Service.DONATIONS, "/conventions/" + id, Convention.class);
        return views.show(page, "donations/convention", Map.of("convention", convention));
    }

    static Page page(Visitor visitor) {
        return new Page(visitor, "Convention de cession").under("/conventions");
    }
}
