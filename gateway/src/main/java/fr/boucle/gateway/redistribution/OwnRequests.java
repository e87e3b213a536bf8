package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.api.HouseholdLimits;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.gateway.territory.QuartierField;
import fr.boucle.gateway.territory.ServedPlace;
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

/**
 * A household asks for itself, without an account, one question a page, each at an address of its own, so that the key that leads back
 * works. What was answered lies sealed in the browser's cookie for an hour: nothing is kept here before the last button, and nothing
 * personal is in an address.
 */
@Admits(Admits.EVERYONE)
@Controller(OwnRequests.FORM)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnRequests {
    static final String FORM = "/demander/formulaire";
    private static final String CHECK = "controle";
    private static final String AGAIN = "revoir";

    private final ServiceCalls calls;
    private final HouseholdLimits limits;
    private final Communes communes;
    private final OwnChoices choices;
    private final Views views;

    OwnRequests(ServiceCalls calls, HouseholdLimits limits, Communes communes, OwnChoices choices, Views views) {
        this.calls = calls;
        this.limits = limits;
        this.communes = communes;
        this.choices = choices;
        this.views = views;
    }

    @Get
    HttpResponse<?> begin(Visitor visitor) {
        return show(visitor, OwnStep.COMMUNE);
    }

    @Get("/{question}")
    HttpResponse<?> ask(Visitor visitor, String question) {
        OwnStep step = OwnStep.at(question).orElse(OwnStep.COMMUNE);
        return OwnDraft.unanswered(visitor, step)
                .<HttpResponse<?>>map(missing -> Views.seeOther(missing.address()))
                .orElseGet(() -> show(visitor, step));
    }

    /** Every answer leads to an address: none is a page that the way back could not show again. */
    @Post("/{question}")
    HttpResponse<?> answer(HttpRequest<?> request, Visitor visitor, String question, Form form) {
        OwnStep step = OwnStep.at(question).orElse(OwnStep.COMMUNE);
        if (step == OwnStep.VERIFICATION) {
            return open(request, visitor, form);
        }
        Form answered = form;
        boolean asksQuartier = false;
        if (step == OwnStep.COMMUNE) {
            Communes.Search search = communes.search(visitor, form);
            answered = search.form();
            Optional<ServedPlace> place = search.isOpen() ? Optional.empty() : place(visitor, answered.text("commune"));
            if (place.filter(one -> !one.served()).isPresent()) {
                visitor.forgetDraft();
                return Views.seeOther("/demander/ailleurs/" + answered.text("commune"));
            }
            asksQuartier =
                    place.filter(one -> QuartierField.isToShow(one, form)).isPresent();
            answered = QuartierField.settled(answered, place);
        }
        OwnDraft.keep(visitor, step, answered);
        Page page = page(visitor, step);
        RequestForm.check(page, answered, step.fields());
        String again = form.has(AGAIN, "1") ? AGAIN + "=1" : "";
        if (page.failed()) {
            return Views.seeOther(step.address() + "?" + CHECK + "=1" + (again.isEmpty() ? "" : "&" + again));
        }
        if (asksQuartier) {
            return Views.seeOther(
                    step.address() + "?" + QuartierField.NAME + "=1" + (again.isEmpty() ? "" : "&" + again));
        }
        return Views.seeOther((again.isEmpty() ? step.next() : OwnStep.VERIFICATION).address());
    }

    /** The tracking code is shown once and kept nowhere here, so the answer is the page that shows it. */
    private HttpResponse<?> open(HttpRequest<?> request, Visitor visitor, Form form) {
        Page page = page(visitor, OwnStep.VERIFICATION).typed(form);
        RequestForm.check(page, form, RequestForm.OF_A_HOUSEHOLD);
        if (form.isEmpty(OwnDraft.KEY)) {
            return Views.seeOther(OwnStep.COMMUNE.address());
        }
        if (!limits.of(request).admit()) {
            page.fault("envoi", "Trop d'essais en peu de temps. Attendez une minute, puis essayez à nouveau.");
        }
        if (page.failed()) {
            return show(visitor, page, OwnStep.VERIFICATION, form);
        }
        return page.answer(
                form,
                () -> {
                    Requests.Opened opened = calls.post(
                            visitor,
                            Service.REDISTRIBUTION,
                            "/own-requests",
                            RequestForm.content(form, form.text("commune")),
                            form.id(OwnDraft.KEY).toString(),
                            Requests.Opened.class);
                    visitor.forgetDraft();
                    Page done = new Page(visitor, "Demande enregistrée").under("/demander");
                    return views.show(HttpStatus.CREATED, done, "redistribution/ownopened", Map.of("opened", opened));
                },
                shown -> show(visitor, shown, OwnStep.VERIFICATION, form));
    }

    /** What the service knows of a commune by its code; nothing where it is none. */
    private Optional<ServedPlace> place(Visitor visitor, String code) {
        return code.matches("[0-9][0-9AB][0-9]{3}")
                ? calls.find(visitor, Service.REDISTRIBUTION, "/territory?communeCode=" + code, ServedPlace.class)
                : Optional.empty();
    }

    private HttpResponse<?> show(Visitor visitor, OwnStep step) {
        Form draft = OwnDraft.of(visitor);
        Page page = page(visitor, step).typed(draft);
        OwnChoices.Choice choice = choices.of(visitor, step, draft);
        if (visitor.asked(CHECK).isPresent() && choice.communes().isEmpty()) {
            RequestForm.check(page, draft, step.fields());
        }
        return show(visitor, page, step, draft, choice);
    }

    private HttpResponse<?> show(Visitor visitor, Page page, OwnStep step, Form form) {
        return show(visitor, page, step, form, choices.of(visitor, step, form));
    }

    private HttpResponse<?> show(Visitor visitor, Page page, OwnStep step, Form form, OwnChoices.Choice choice) {
        return views.show(
                page,
                "redistribution/ownstep",
                Map.of(
                        "step",
                        step,
                        "answers",
                        form,
                        "kept",
                        step == OwnStep.VERIFICATION ? Kept.of(form) : List.<Kept>of(),
                        "again",
                        visitor.asked(AGAIN).isPresent(),
                        "choices",
                        choice));
    }

    private static Page page(Visitor visitor, OwnStep step) {
        return new Page(visitor, step.question()).under("/demander");
    }
}
