package fr.boucle.gateway.structures;

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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is done after the decision: the workshop prepares and hands over, the structure keeps or gives back. */
@Controller("/dotations/{reference}")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class EndowmentActs {
    private final ServiceCalls calls;
    private final Views views;

    EndowmentActs(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    /** All of the own workshop that are promised to it. */
    @Admits(Role.TECHNICIAN)
    @Post("/preparation")
    HttpResponse<?> prepare(Visitor visitor, String reference, Form form) {
        return answer(visitor, reference, form, "preparees", () -> endowment(visitor, reference)
                .own(visitor.member(), "RESERVED")
                .forEach(device -> calls.put(
                        visitor,
                        Service.REDISTRIBUTION,
                        "/reservations/" + device.reservationId() + "/preparation",
                        Map.of())));
    }

    @Admits(Role.TECHNICIAN)
    @Post("/remise")
    HttpResponse<?> handOver(Visitor visitor, String reference, Form form) {
        String path = Endowments.path(reference) + "/hand-over";
        return answer(
                visitor, reference, form, "remise", () -> calls.put(visitor, Service.REDISTRIBUTION, path, Map.of()));
    }

    /** One of them goes back into stock, or to the bench. */
    @Admits({Role.TECHNICIAN, Role.DECIDER})
    @Post("/liberation")
    HttpResponse<?> release(Visitor visitor, String reference, Form form) {
        return answer(
                visitor,
                reference,
                form,
                "liberee",
                () -> calls.put(
                        visitor,
                        Service.REDISTRIBUTION,
                        "/reservations/" + form.id("appareil") + "/release",
                        Map.of("reasonCode", form.text("raison"))));
    }

    @Admits({Role.MEDIATOR, Role.AGENT})
    @Post("/retrait")
    HttpResponse<?> withdraw(Visitor visitor, String reference, Form form) {
        String path = Endowments.path(reference) + "/withdrawal";
        return answer(
                visitor, reference, form, "retiree", () -> calls.put(visitor, Service.REDISTRIBUTION, path, Map.of()));
    }

    @Admits({Role.MEDIATOR, Role.AGENT})
    @Post("/conservation")
    HttpResponse<?> keep(Visitor visitor, String reference, Form form) {
        String path = Endowments.path(reference) + "/keeping";
        return answer(
                visitor,
                reference,
                form,
                "conservee",
                () -> calls.put(visitor, Service.REDISTRIBUTION, path, Map.of()));
    }

    /** Another person than the one who refused decides. */
    @Admits({Role.MEDIATOR, Role.AGENT})
    @Post("/second-examen")
    HttpResponse<?> lookAgain(Visitor visitor, String reference, Form form) {
        Map<String, Object> content = Map.of("words", form.text("mots"));
        String path = Endowments.path(reference) + "/second-look";
        return answer(
                visitor,
                reference,
                form,
                "dotationrevue",
                () -> calls.put(visitor, Service.REDISTRIBUTION, path, content));
    }

    /** Those that are ticked, or all. */
    @Admits({Role.MEDIATOR, Role.AGENT})
    @Post("/retour")
    HttpResponse<?> giveBack(Visitor visitor, String reference, Form form) {
        Map<String, Object> content = new HashMap<>(Map.of("reasonCode", form.text("raison")));
        List<String> chosen = form.all("appareils");
        if (!chosen.isEmpty()) {
            content.put("reservationIds", chosen);
        }
        String path = Endowments.path(reference) + "/return";
        return answer(
                visitor, reference, form, "rendue", () -> calls.put(visitor, Service.REDISTRIBUTION, path, content));
    }

    private HttpResponse<?> answer(Visitor visitor, String reference, Form form, String done, Runnable deed) {
        return Endowments.page(visitor, reference)
                .places(Map.of("/reasonCode", "raison", "/reservationIds", "appareils", "/words", "mots"))
                .answer(
                        form,
                        () -> {
                            deed.run();
                            return Views.seeOther("/dotations/" + Visitor.encoded(reference) + "?fait=" + done);
                        },
                        again -> show(visitor, again, reference));
    }

    private HttpResponse<?> show(Visitor visitor, Page page, String reference) {
        return views.show(page, "structures/show", Map.of("endowment", endowment(visitor, reference)));
    }

    private Endowment endowment(Visitor visitor, String reference) {
        return calls.get(visitor, Service.REDISTRIBUTION, Endowments.path(reference), Endowment.class);
    }
}
