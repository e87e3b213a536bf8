package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.CommuneField;
import fr.boucle.gateway.pages.Figures;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
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
import java.util.Map;
import java.util.Optional;

/** The public rules in plain French, and the simulator: anybody counts the points of a household, nothing is kept. */
@Admits(Admits.EVERYONE)
@Controller("/regles")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Rules {
    private final ServiceCalls calls;
    private final RulesInForce rules;
    private final Views views;

    Rules(ServiceCalls calls, RulesInForce rules, Views views) {
        this.calls = calls;
        this.rules = rules;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        return show(visitor, page(visitor), Optional.empty());
    }

    @Post
    HttpResponse<?> simulate(Visitor visitor, Form form) {
        Page page = page(visitor).typed(form).places(Map.of("/waitingDays", "jours", "/communeCode", "commune"));
        if (form.isEmpty("besoin")) {
            return show(visitor, page.fault("besoin", "Dites ce que le foyer a aujourd'hui."), Optional.empty());
        }
        String commune = CommuneField.code(page, form, "commune");
        Map<String, Object> household = new HashMap<>(Map.of(
                "need",
                form.text("besoin"),
                "household",
                form.all("foyer"),
                "communeCode",
                commune,
                "waitingDays",
                form.isEmpty("jours") ? 0 : Figures.whole(form, page, "jours")));
        return page.answer(
                form,
                () -> {
                    return show(
                            visitor,
                            page,
                            Optional.of(calls.send(
                                    visitor, Service.REDISTRIBUTION, "/priority-previews", household, Preview.class)));
                },
                shown -> show(visitor, shown, Optional.empty()));
    }

    private HttpResponse<?> show(Visitor visitor, Page page, Optional<Preview> preview) {
        Optional<Reference> version = rules.inForce(visitor, "priority-weights", Formats.legalDay(visitor.now()));
        return views.show(
                page,
                "redistribution/rules",
                Map.of(
                        "preview",
                        preview,
                        "version",
                        version,
                        "weights",
                        version.map(one -> rules.weights(visitor, one))));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Les règles, et le calcul des points");
    }
}
