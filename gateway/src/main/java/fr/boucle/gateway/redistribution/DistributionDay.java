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
import io.micronaut.serde.annotation.Serdeable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A slot is given to many households at once: to all who have none, or to those of a list; first it is said who would get it. */
@Admits(Role.MEDIATOR)
@Controller("/creneaux/{id}/rendez-vous")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class DistributionDay {
    private static final List<String> STATES = List.of("PREPARED", "RESERVED");

    private final ServiceCalls calls;
    private final Views views;

    DistributionDay(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    /** What became of them, or would. */
    @Serdeable
    public record Given(
            long passed,
            @Nullable List<Kept> refused,
            @Nullable List<String> unknown) {
        @Override
        public List<Kept> refused() {
            return refused == null ? List.of() : refused;
        }

        @Override
        public List<String> unknown() {
            return unknown == null ? List.of() : unknown;
        }
    }

    /** One that gets no place. */
    @Serdeable
    public record Kept(String code, String requestReference, String slug) {}

    @Get
    HttpResponse<?> ask(Visitor visitor, UUID id) {
        return show(visitor, page(visitor), id, null, false);
    }

    /** Who would get it is only told; who did not is told line by line: the answer is a page both times. */
    @Post
    HttpResponse<?> give(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor).places(Map.of("/names", "noms"));
        if (form.lines("noms").isEmpty() && form.isEmpty("sans")) {
            page.fault("noms", "Collez des demandes ou des codes, ou prenez tous ceux qui n'ont pas de rendez-vous.");
        }
        boolean done = form.has("faire", "oui");
        return page.answer(
                form,
                () -> show(
                        visitor,
                        page.typed(form),
                        id,
                        done ? given(visitor, id, form) : wouldBe(visitor, id, form),
                        done),
                again -> show(visitor, again, id, null, false));
    }

    private Given given(Visitor visitor, UUID id, Form form) {
        return calls.put(visitor, Service.REDISTRIBUTION, path(id), content(form), Given.class);
    }

    private Given wouldBe(Visitor visitor, UUID id, Form form) {
        return calls.send(visitor, Service.REDISTRIBUTION, path(id) + "/previews", content(form), Given.class);
    }

    private static Map<String, Object> content(Form form) {
        Map<String, Object> content = new HashMap<>();
        List<String> names = form.lines("noms").stream().distinct().toList();
        if (!names.isEmpty()) {
            content.put("names", names);
        }
        if (STATES.contains(form.text("sans"))) {
            content.put("withoutAppointment", form.text("sans"));
        }
        return content;
    }

    private HttpResponse<?> show(Visitor visitor, Page page, UUID id, @Nullable Given given, boolean done) {
        Slot slot = calls.get(visitor, Service.REDISTRIBUTION, "/slots/" + id, Slot.class);
        return views.show(
                page,
                "redistribution/distribution",
                Map.of("slot", slot, "states", STATES, "given", Optional.ofNullable(given), "done", done));
    }

    private static String path(UUID id) {
        return "/slots/" + id + "/appointments";
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Donner ce créneau à beaucoup de foyers").under("/affectations");
    }
}
