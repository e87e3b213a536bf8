package fr.boucle.gateway.redistribution;

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

/** What a mediator does for a household that tells it at the counter or on the telephone. */
@Admits(Role.MEDIATOR)
@Controller("/demandes/{reference}/pour-le-foyer")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class HouseholdActs {
    private final ServiceCalls calls;
    private final Views views;

    HouseholdActs(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, String reference) {
        Request request = request(visitor, reference);
        return show(page(visitor, reference).typed(SituationForm.of(request)), request);
    }

    @Post("/second-examen")
    HttpResponse<?> askSecondLook(Visitor visitor, String reference, Form form) {
        return change(
                visitor,
                reference,
                page(visitor, reference),
                form,
                "second-look",
                Map.of("words", form.text("mots")),
                "revue");
    }

    @Post("/situation")
    HttpResponse<?> changeSituation(Visitor visitor, String reference, Form form) {
        Page page = page(visitor, reference);
        Map<String, Object> now = SituationForm.content(page, form);
        return change(visitor, reference, page, form, "situation", now, "situation");
    }

    @Post("/reponses/{month}")
    HttpResponse<?> answer(Visitor visitor, String reference, int month, Form form) {
        Page page = page(visitor, reference);
        OwnAnswers.check(page, form);
        return change(visitor, reference, page, form, "follow-ups/" + month, OwnAnswers.content(form), "repondu");
    }

    private HttpResponse<?> change(
            Visitor visitor,
            String reference,
            Page page,
            Form form,
            String noun,
            Map<String, Object> content,
            String done) {
        return page.answer(
                form,
                () -> {
                    calls.put(visitor, Service.REDISTRIBUTION, path(reference) + "/" + noun, content);
                    return Views.seeOther("/demandes/" + Visitor.encoded(reference) + "?fait=" + done);
                },
                shown -> show(shown, request(visitor, reference)));
    }

    private Request request(Visitor visitor, String reference) {
        return calls.get(visitor, Service.REDISTRIBUTION, path(reference), Request.class);
    }

    private HttpResponse<?> show(Page page, Request request) {
        return views.show(page, "redistribution/householdacts", Map.of("request", request));
    }

    private static String path(String reference) {
        return "/requests/" + Visitor.encoded(reference);
    }

    private static Page page(Visitor visitor, String reference) {
        return new Page(visitor, "Pour le foyer de la demande {0}", reference)
                .places(Map.of("/words", "mots"))
                .places(SituationForm.PLACES)
                .places(OwnAnswers.PLACES)
                .under("/demandes");
    }
}
