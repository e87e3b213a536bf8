package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** The notice of one decision on a request, to read with the household or to print. */
@Admits({Role.MEDIATOR, Role.DECIDER})
@Controller("/demandes/{reference}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class RequestNotices {
    private final ServiceCalls calls;
    private final Views views;

    RequestNotices(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get("/decisions/{id}")
    HttpResponse<?> show(Visitor visitor, String reference, String id) {
        Notice notice = calls.get(
                visitor,
                Service.REDISTRIBUTION,
                "/requests/" + Visitor.encoded(reference) + "/decisions/" + Visitor.encoded(id) + "/notice",
                Notice.class);
        return views.show(
                new Page(visitor, "Décision sur la demande {0}", reference).under("/demandes"),
                "redistribution/decided",
                Map.of("notice", notice, "letter", "/demandes/" + reference + "/decisions/" + id + "/lettre.pdf"));
    }

    @Get("/decisions/{id}/lettre.pdf")
    @Produces(MediaType.ALL)
    HttpResponse<?> letter(Visitor visitor, String reference, String id) {
        String path = "/requests/" + Visitor.encoded(reference) + "/decisions/" + Visitor.encoded(id) + "/letter.pdf";
        return HttpResponse.ok(calls.bytes(visitor, Service.REDISTRIBUTION, path))
                .contentType(MediaType.APPLICATION_PDF_TYPE);
    }

    @Get("/journal")
    HttpResponse<?> journal(Visitor visitor, String reference) {
        return views.show(
                new Page(visitor, "Qui a lu la demande {0}", reference).under("/demandes"),
                "redistribution/journal",
                Map.of(
                        "reference",
                        reference,
                        "looks",
                        calls.list(
                                visitor,
                                Service.REDISTRIBUTION,
                                "/requests/" + Visitor.encoded(reference) + "/journal",
                                Export.Look.class)));
    }
}
