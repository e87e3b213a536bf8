package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.TypedDay;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A donor asks more of the erasures of its devices than the common rule does. */
@Admits(Role.AGENT)
@Controller("/regles-effacement")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ErasurePolicies {
    private static final List<String> FIELDS = List.of("type", "niveau", "jour");

    private final ServiceCalls calls;
    private final Views views;

    ErasurePolicies(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        Map<String, Object> asked = new HashMap<>();
        FIELDS.forEach(field -> visitor.asked(field).ifPresent(value -> asked.put(field, value)));
        Form form = new Form(TypedDay.in(asked));
        Page page = page(visitor).typed(form);
        if (FIELDS.stream().anyMatch(field -> visitor.whole().contains(field + "="))) {
            check(page, form, Formats.legalDay(visitor.now()));
        }
        return show(visitor, page, asked.isEmpty() || page.failed() ? Form.EMPTY : form);
    }

    /** Nothing is chosen for anybody: what is missing is asked for. */
    private static void check(Page page, Form form, LocalDate today) {
        if (!ErasurePolicy.MEDIA.contains(form.text("type"))) {
            page.fault("type", Page.CHOOSE);
        }
        if (!ErasurePolicy.LEVELS.contains(form.text("niveau"))) {
            page.fault("niveau", Page.CHOOSE);
        }
        if (!TypedDay.isDay(form.text("jour"))) {
            page.fault("jour", "Écrivez le premier jour de la règle : aujourd'hui ou plus tard.");
        } else if (LocalDate.parse(form.text("jour")).isBefore(today)) {
            page.fault("jour", "Ce jour est passé : dites aujourd'hui ou plus tard.");
        }
    }

    @Post
    HttpResponse<?> set(Visitor visitor, Form form) {
        Page page = page(visitor).typed(form);
        check(page, form, Formats.legalDay(visitor.now()));
        Map<String, String> rule = Map.of(
                "mediumType",
                form.text("type"),
                "level",
                ErasurePolicy.asked(form.text("type"), form.text("niveau")),
                "validFrom",
                form.text("jour"));
        return page.places(Map.of(
                        "/rules/0/validFrom",
                        "jour",
                        "/rules/validFrom",
                        "jour",
                        "/rules/0/level",
                        "niveau",
                        "invalid-fields",
                        "jour"))
                .answer(
                        form,
                        () -> {
                            calls.put(visitor, Service.REPAIRS, own(visitor), Map.of("rules", List.of(rule)));
                            return Views.seeOther("/regles-effacement?fait=regle-effacement");
                        },
                        shown -> show(visitor, shown, Form.EMPTY));
    }

    /**
     * The rules and the form for one more.
     *
     * @param asked the one whose effect is shown before it is asked for; empty where none is
     */
    private HttpResponse<?> show(Visitor visitor, Page page, Form asked) {
        ErasurePolicy policy = calls.get(visitor, Service.REPAIRS, own(visitor), ErasurePolicy.class);
        return views.show(
                page,
                "repairs/policy",
                Map.of("policy", policy, "today", Formats.legalDay(visitor.now()), "asked", asked));
    }

    private static String own(Visitor visitor) {
        return "/erasure-policies/" + visitor.signedIn().organisationId();
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Règles d'effacement").under("/inventaires");
    }
}
