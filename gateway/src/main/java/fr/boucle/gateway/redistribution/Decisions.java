package fr.boucle.gateway.redistribution;

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
import java.util.Optional;

/** Deciding: the request, its points and the proposed devices on one page; the rules order, a person decides and says why. */
@Admits(Role.DECIDER)
@Controller("/demandes/{reference}/decision")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Decisions {
    private static final Map<String, String> PLACES = Map.of(
            "/outcome", "decision",
            "/deviceId", "appareil",
            "device-unsuitable", "appareil",
            "/programmeId", "programme",
            "programme-quota-reached", "programme",
            "programme-does-not-apply", "programme",
            "/reasonCode", "raison",
            "rank-not-followed", "raison",
            "/explanation", "explication");

    private final ServiceCalls calls;
    private final Offers offers;
    private final Views views;

    Decisions(ServiceCalls calls, Offers offers, Views views) {
        this.calls = calls;
        this.offers = offers;
        this.views = views;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor, String reference) {
        return form(visitor, reference, page(visitor, reference));
    }

    @Post
    HttpResponse<?> decide(Visitor visitor, String reference, Form form) {
        Page page = page(visitor, reference).places(PLACES);
        boolean granted = form.text("decision").equals("GRANTED");
        check(form, granted, page);
        return page.answer(
                form,
                () -> {
                    calls.put(
                            visitor,
                            Service.REDISTRIBUTION,
                            path(reference) + "/decision",
                            content(form, granted),
                            form.text("version"),
                            ServiceCalls.ANYTHING);
                    return Views.seeOther("/demandes/" + Visitor.encoded(reference) + "?fait=decide");
                },
                shown -> form(visitor, reference, shown));
    }

    private static Map<String, Object> content(Form form, boolean granted) {
        Map<String, Object> content = new HashMap<>(Map.of(
                "outcome", form.text("decision"),
                "reasonCode", form.text("raison"),
                "explanation", form.text("explication")));
        if (granted) {
            content.put("deviceId", form.id("appareil"));
            if (!form.isEmpty("programme")) {
                content.put("programmeId", form.id("programme"));
            }
        }
        return content;
    }

    private static void check(Form form, boolean granted, Page page) {
        if (form.isEmpty("decision")) {
            page.fault("decision", "Choisissez une décision.");
        }
        if (granted && form.isEmpty("appareil")) {
            page.fault("appareil", "Choisissez l'appareil à promettre.");
        }
        if (form.isEmpty("explication")) {
            page.fault("explication", "Expliquez votre décision : le foyer peut la lire et la contester.");
        }
    }

    private HttpResponse<?> form(Visitor visitor, String reference, Page page) {
        Later<ServiceCalls.Tagged<Request>> request =
                calls.later(() -> calls.tagged(visitor, Service.REDISTRIBUTION, path(reference), Request.class));
        Later<List<Programme.Falling>> programmes = calls.later(() ->
                calls.list(visitor, Service.REDISTRIBUTION, path(reference) + "/programmes", Programme.Falling.class));
        Later<Optional<WaitingLook>> look = calls.later(
                () -> calls.list(visitor, Service.REDISTRIBUTION, "/second-looks", WaitingLook.class).stream()
                        .filter(one -> one.reference().equals(reference))
                        .findFirst());
        Offer offer = offers.of(visitor, reference);
        return views.show(
                page,
                "redistribution/decision",
                Map.of(
                        "request", request.join().value(),
                        "version", request.join().version(),
                        "offer", offer,
                        "look", look.join(),
                        "programmes", programmes.join()));
    }

    private static String path(String reference) {
        return "/requests/" + Visitor.encoded(reference);
    }

    private static Page page(Visitor visitor, String reference) {
        return new Page(visitor, "Décider la demande {0}", reference).under("/demandes");
    }
}
