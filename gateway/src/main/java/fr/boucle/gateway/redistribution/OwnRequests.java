package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.api.HouseholdLimits;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.UUID;

/**
 * A household asks for itself, without an account, one question a page. What was answered travels in hidden fields from page
 * to page: nothing is kept before the last button, and nothing personal is in an address.
 */
@Admits(Admits.EVERYONE)
@Controller("/demander/formulaire")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnRequests {
    private final ServiceCalls calls;
    private final HouseholdLimits limits;
    private final Communes communes;
    private final Views views;

    OwnRequests(ServiceCalls calls, HouseholdLimits limits, Communes communes, Views views) {
        this.calls = calls;
        this.limits = limits;
        this.communes = communes;
        this.views = views;
    }

    @Get
    HttpResponse<?> compose(Visitor visitor) {
        return ask(
                visitor,
                OwnStep.COMMUNE,
                new Form(Map.of("cle", UUID.randomUUID().toString())),
                List.of());
    }

    @Post
    HttpResponse<?> answer(HttpRequest<?> request, Visitor visitor, Form form) {
        OwnStep step = OwnStep.named(form.text("etape")).orElse(OwnStep.COMMUNE);
        var asked = OwnStep.named(form.text("vers"));
        if (asked.isPresent()) {
            return ask(visitor, asked.get(), form, List.of());
        }
        if (step == OwnStep.COMMUNE) {
            Communes.Search search = communes.search(visitor, form);
            if (search.isOpen()) {
                return ask(visitor, step, form, search.found());
            }
            form = search.form();
            Optional<ServedPlace> place = place(visitor, form.text("commune"));
            if (place.filter(one -> !one.served()).isPresent()) {
                return views.show(
                        new Page(visitor, "Servi ailleurs").under("/demander"),
                        "redistribution/elsewhere",
                        Map.of("place", place.get()));
            }
        }
        Page page = page(visitor, step).typed(form);
        RequestForm.check(page, form, step.fields());
        if (page.failed()) {
            return show(visitor, page, step, form, List.of());
        }
        return step == OwnStep.VERIFICATION
                ? open(request, visitor, form)
                : ask(visitor, form.has("revoir", "1") ? OwnStep.VERIFICATION : step.next(), form, List.of());
    }

    /** The tracking code is shown once and kept nowhere here, so the answer is the page that shows it. */
    private HttpResponse<?> open(HttpRequest<?> request, Visitor visitor, Form form) {
        Page page = page(visitor, OwnStep.VERIFICATION).typed(form);
        RequestForm.check(page, form, RequestForm.OF_A_HOUSEHOLD);
        if (!limits.of(request).admit()) {
            page.fault("envoi", "Trop d'essais en peu de temps. Attendez une minute, puis essayez à nouveau.");
        }
        if (page.failed()) {
            return show(visitor, page, OwnStep.VERIFICATION, form, List.of());
        }
        return page.answer(
                form,
                () -> {
                    Requests.Opened opened = calls.post(
                            visitor,
                            Service.REDISTRIBUTION,
                            "/own-requests",
                            RequestForm.content(form, form.text("commune")),
                            form.id("cle").toString(),
                            Requests.Opened.class);
                    Page done = new Page(visitor, "Demande enregistrée").under("/demander");
                    return views.show(HttpStatus.CREATED, done, "redistribution/ownopened", Map.of("opened", opened));
                },
                shown -> show(visitor, shown, OwnStep.VERIFICATION, form, List.of()));
    }

    /** What the service knows of a commune by its code; nothing where it is none. */
    private Optional<ServedPlace> place(Visitor visitor, String code) {
        return code.matches("[0-9][0-9AB][0-9]{3}")
                ? calls.find(visitor, Service.REDISTRIBUTION, "/territory?communeCode=" + code, ServedPlace.class)
                : Optional.empty();
    }

    private HttpResponse<?> ask(Visitor visitor, OwnStep step, Form form, List<Communes.Commune> found) {
        return show(visitor, page(visitor, step).typed(form), step, form, found);
    }

    private HttpResponse<?> show(Visitor visitor, Page page, OwnStep step, Form form, List<Communes.Commune> found) {
        List<Structure> structures = step.ordinal() < OwnStep.STRUCTURE.ordinal()
                ? List.of()
                : calls.list(
                        visitor,
                        Service.REDISTRIBUTION,
                        "/structures?near=" + Visitor.encoded(form.text("commune")),
                        Structure.class);
        return views.show(
                page,
                "redistribution/ownstep",
                Map.of(
                        "step", step,
                        "answers", form,
                        "kept", Kept.of(form, step),
                        "structures", structures,
                        "communes", found));
    }

    private static Page page(Visitor visitor, OwnStep step) {
        return new Page(visitor, step.question()).under("/demander");
    }
}
