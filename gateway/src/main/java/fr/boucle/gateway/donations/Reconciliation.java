package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Listing;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was sent and what was received differ: the donor explains each difference and closes it. */
@Controller("/ecarts")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Reconciliation {
    static final List<String> EXPLANATIONS =
            List.of("STAYED_WITH_DONOR", "FOUND_LATER", "OTHER_DEVICE_SENT", "LOST_ON_THE_WAY", "OTHER");
    private static final int SHOWN = 200;

    /** Whether they still have to be explained. */
    private static final List<String> OPEN = List.of("true", "false");

    private final ServiceCalls calls;
    private final Views views;

    Reconciliation(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Admits({Role.AGENT, Role.TECHNICIAN})
    @Get
    HttpResponse<?> list(Visitor visitor) {
        Listing list = listing(visitor);
        ServiceCalls.Rows<Difference> found =
                calls.page(visitor, Service.DONATIONS, list.query("/differences"), Difference.class);
        return views.show(
                page(visitor).typed(list.typed()),
                "donations/differences",
                Map.of("differences", found.rows(), "list", list.with(found)));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/ecarts")
                .filter("etat", "open", OPEN)
                .words("q", "q")
                .orders("-reportedAt", "code", "difference", "state")
                .asFile();
    }

    @Admits(Role.AGENT)
    @Get("/{id}")
    HttpResponse<?> ask(Visitor visitor, UUID id) {
        return form(visitor, page(visitor), id);
    }

    @Admits(Role.AGENT)
    @Post("/{id}")
    HttpResponse<?> close(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor).places(Map.of("/explanation", "explication"));
        if (!EXPLANATIONS.contains(form.text("cause"))) {
            page.fault("cause", "Choisissez une cause.");
        }
        if (form.isEmpty("explication")) {
            page.fault("explication", "Expliquez l'écart en une phrase, sans nommer personne.");
        }
        return page.answer(
                form,
                () -> {
                    Map<String, Object> why =
                            Map.of("explanationCode", form.text("cause"), "explanation", form.text("explication"));
                    calls.put(visitor, Service.DONATIONS, "/differences/" + id + "/closure", why);
                    return Views.seeOther("/ecarts?fait=ecart");
                },
                shown -> form(visitor, shown, id));
    }

    private HttpResponse<?> form(Visitor visitor, Page page, UUID id) {
        Optional<Difference> difference = all(visitor).stream()
                .filter(each -> each.deviceId().equals(id.toString()))
                .findFirst();
        return difference.isEmpty()
                ? Views.seeOther("/ecarts")
                : views.show(page, "donations/difference", Map.of("difference", difference.get()));
    }

    private List<Difference> all(Visitor visitor) {
        return calls.list(visitor, Service.DONATIONS, "/differences?limit=" + SHOWN, Difference.class);
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Écarts").under("/ecarts");
    }
}
