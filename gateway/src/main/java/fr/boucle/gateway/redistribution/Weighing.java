package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Formats;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.gateway.territory.Weights;
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
import java.util.Map;
import java.util.Optional;

/** Other weights, or criteria switched off: simulated on the queue of today, then adopted by whom may. */
@Controller("/regles/poids")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Weighing {
    private static final Map<String, String> CRITERIA = Map.of(
            "/weights/need", "need",
            "/weights/household", "household",
            "/weights/waiting", "waiting",
            "/weights/territory", "territory");
    private static final Map<String, String> ADOPTED =
            Map.of("/validFrom", "jour", "/reason", "raison", "path:version", "version");

    private final ServiceCalls calls;
    private final RulesInForce rules;
    private final Views views;

    Weighing(ServiceCalls calls, RulesInForce rules, Views views) {
        this.calls = calls;
        this.rules = rules;
        this.views = views;
    }

    @Admits({Role.STEWARD, Role.DECIDER, Role.AUDITOR})
    @Get
    HttpResponse<?> ask(Visitor visitor) {
        LocalDate today = Formats.legalDay(visitor.now());
        Weights weights = rules.inForce(visitor, "priority-weights", today)
                .map(version -> rules.weights(visitor, version))
                .orElseThrow(() -> new IllegalStateException("no weights are in force on " + today));
        return show(page(visitor), weights, Optional.empty());
    }

    /** The effect, before anything is adopted. */
    @Admits({Role.STEWARD, Role.DECIDER, Role.AUDITOR})
    @Post
    HttpResponse<?> simulate(Visitor visitor, Form form) {
        Page page = page(visitor).places(CRITERIA);
        Weights weights = Weights.of(form, page);
        return page.answer(
                form,
                () -> show(page(visitor), weights, Optional.of(effect(visitor, weights))),
                shown -> show(shown, weights, Optional.empty()));
    }

    @Admits({Role.STEWARD, Role.DECIDER})
    @Post("/adoption")
    HttpResponse<?> adopt(Visitor visitor, Form form) {
        Page page = page(visitor).places(CRITERIA).places(ADOPTED);
        Weights weights = Weights.of(form, page);
        return page.answer(
                form,
                () -> {
                    calls.put(
                            visitor,
                            Service.REDISTRIBUTION,
                            "/references/priority-weights/" + Visitor.encoded(form.text("version")),
                            Map.of(
                                    "weights", weights,
                                    "validFrom", form.text("jour"),
                                    "reason", form.text("raison"),
                                    "simulated", form.text("simule")),
                            Reference.class);
                    return Views.seeOther("/regles?fait=adopte");
                },
                shown -> show(shown, weights, known(visitor, weights)));
    }

    /** What they would do, where they can be simulated at all. */
    private Optional<Effect> known(Visitor visitor, Weights weights) {
        try {
            return Optional.of(effect(visitor, weights));
        } catch (Refused _) {
            return Optional.empty();
        }
    }

    private Effect effect(Visitor visitor, Weights weights) {
        return calls.send(
                visitor, Service.REDISTRIBUTION, "/weights-previews", Map.of("weights", weights), Effect.class);
    }

    private HttpResponse<?> show(Page page, Weights weights, Optional<Effect> effect) {
        return views.show(page, "redistribution/weights", Map.of("weights", weights, "effect", effect));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Changer les poids").under("/regles");
    }
}
