package fr.boucle.gateway.structures;

import fr.boucle.gateway.Service;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A person decides what a structure gets: all it asked, less, or nothing, and says why. */
@Admits(Role.DECIDER)
@Controller("/dotations/{reference}/decision")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class EndowmentDecision {
    private static final Map<String, String> PLACES = Map.of(
            "/outcome", "decision",
            "/granted", "decision",
            "/granted/*/kind", "decision",
            "/granted/*/number", "decision",
            "more-than-asked", "decision",
            "households-first", "decision",
            "/reasonCode", "raison",
            "/explanation", "explication");

    private final ServiceCalls calls;
    private final Views views;

    EndowmentDecision(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor, String reference) {
        return form(visitor, reference, page(visitor, reference));
    }

    @Post
    HttpResponse<?> decide(Visitor visitor, String reference, Form form) {
        Page page = page(visitor, reference).places(PLACES);
        boolean accepted = form.has("decision", "ACCEPTED");
        List<Map<String, Object>> granted = accepted ? EndowmentForm.numbers(form, page) : List.of();
        check(form, accepted, granted, page);
        Map<String, Object> content =
                new HashMap<>(Map.of("outcome", form.text("decision"), "explanation", form.text("explication")));
        if (accepted) {
            content.put("granted", granted);
        } else {
            content.put("reasonCode", form.text("raison"));
        }
        return page.answer(
                form,
                () -> {
                    calls.put(
                            visitor,
                            Service.REDISTRIBUTION,
                            Endowments.path(reference) + "/decision",
                            content,
                            form.text("version"),
                            ServiceCalls.ANYTHING);
                    return Views.seeOther("/dotations/" + Visitor.encoded(reference) + "?fait=decide");
                },
                again -> form(visitor, reference, again));
    }

    private static void check(Form form, boolean accepted, List<Map<String, Object>> granted, Page page) {
        if (form.isEmpty("decision")) {
            page.fault("decision", "Choisissez une décision.");
        } else if (accepted && granted.isEmpty() && !page.failed()) {
            page.fault("decision", "Écrivez au moins un nombre d'appareils, ou refusez.");
        } else if (!accepted && form.isEmpty("raison")) {
            page.fault("raison", "Choisissez la raison du refus.");
        }
        if (form.isEmpty("explication")) {
            page.fault("explication", "Expliquez votre décision : la structure la lit.");
        }
    }

    private HttpResponse<?> form(Visitor visitor, String reference, Page page) {
        Later<ServiceCalls.Tagged<Endowment>> endowment = calls.later(
                () -> calls.tagged(visitor, Service.REDISTRIBUTION, Endowments.path(reference), Endowment.class));
        StructureShare share = calls.get(visitor, Service.REDISTRIBUTION, "/structure-share", StructureShare.class);
        ServiceCalls.Tagged<Endowment> found = endowment.join();
        if (!found.value().is("ASKED") && !page.isAgain()) {
            return Views.seeOther(found.value().to());
        }
        return views.show(
                page,
                "structures/decision",
                Map.of("endowment", found.value(), "version", found.version(), "share", share));
    }

    private static Page page(Visitor visitor, String reference) {
        return new Page(visitor, "Décider la dotation {0}", reference).under("/dotations");
    }
}
