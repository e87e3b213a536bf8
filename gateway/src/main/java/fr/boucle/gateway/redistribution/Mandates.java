package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
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
import java.util.Optional;

/** The household behind a request, for the structure it mandated: contact, mandate, letters, erasure. */
@Admits(Role.MEDIATOR)
@Controller("/demandes/{reference}/foyer")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Mandates {
    private final ServiceCalls calls;
    private final Views views;

    Mandates(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, String reference) {
        return show(visitor, reference, page(visitor, reference));
    }

    @Post("/mandat")
    HttpResponse<?> renew(Visitor visitor, String reference, Form form) {
        Page page = page(visitor, reference).places(Map.of("/until", "fin", "mandate-too-long", "fin"));
        RequestForm.check(page, form, List.of("fin"));
        return change(visitor, reference, form, page, "mandate", Map.of("until", form.text("fin")), "mandat");
    }

    @Post("/fin-du-mandat")
    HttpResponse<?> revoke(Visitor visitor, String reference, Form form) {
        return change(visitor, reference, form, page(visitor, reference), "mandate-revocation", Map.of(), "mandatfini");
    }

    @Post("/effacement")
    HttpResponse<?> erase(Visitor visitor, String reference, Form form) {
        return change(visitor, reference, form, page(visitor, reference), "erasure", Map.of(), "efface");
    }

    private HttpResponse<?> change(
            Visitor visitor, String reference, Form form, Page page, String noun, Object content, String done) {
        return page.answer(
                form,
                () -> {
                    calls.put(visitor, Service.REDISTRIBUTION, path(reference) + "/" + noun, content);
                    return Views.seeOther("/demandes/" + Visitor.encoded(reference) + "?fait=" + done);
                },
                shown -> show(visitor, reference, shown));
    }

    private HttpResponse<?> show(Visitor visitor, String reference, Page page) {
        Later<Request> request =
                calls.later(() -> calls.get(visitor, Service.REDISTRIBUTION, path(reference), Request.class));
        Later<List<LetterLine>> letters = calls.later(
                () -> calls.list(visitor, Service.REDISTRIBUTION, path(reference) + "/letters", LetterLine.class));
        Optional<Export.Contact> contact = contact(visitor, reference);
        return views.show(
                page,
                "redistribution/mandate",
                Map.of("request", request.join(), "letters", letters.join(), "contact", contact));
    }

    /** Nothing where the mandate has ended or the household was erased. */
    private Optional<Export.Contact> contact(Visitor visitor, String reference) {
        try {
            return calls.find(visitor, Service.REDISTRIBUTION, path(reference) + "/contact", Export.Contact.class);
        } catch (Refused refused) {
            if (refused.is("mandate-lapsed")) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static String path(String reference) {
        return "/requests/" + Visitor.encoded(reference);
    }

    private static Page page(Visitor visitor, String reference) {
        return new Page(visitor, "Le foyer de la demande {0}", reference).under("/demandes");
    }
}
