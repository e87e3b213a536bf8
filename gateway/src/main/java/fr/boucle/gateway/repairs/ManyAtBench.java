package fr.boucle.gateway.repairs;

import fr.boucle.gateway.batches.BatchHome;
import fr.boucle.gateway.batches.Orders;
import fr.boucle.gateway.pages.Figures;
import fr.boucle.gateway.pages.Kinds;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.pages.Words;
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
import java.util.stream.Collectors;

/** One act on many devices of the workshop: all that a station's filter shows, or those whose labels were read, but for some. */
@Admits(Role.TECHNICIAN)
@Controller("/ensemble/atelier")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ManyAtBench {
    private static final String EVERY = "tous";
    private static final List<String> FILTERS = List.of("poste", "etape", "nature", "age", "motif", "qui");
    /** Whatever a checklist may ask; of each device it is what its kind's does. */
    private static final List<String> CHECKS = Words.all("check");

    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("nothing-chosen", "codes"),
            Map.entry("too-many-chosen", "filtre"),
            Map.entry("/choice/names", "codes"),
            Map.entry("/choice/except", "sauf"),
            Map.entry("/terms/method", "methode"),
            Map.entry("/terms/level", "niveau"),
            Map.entry("/terms/tool", "outil"),
            Map.entry("/terms/certificateNumber", "certificat"),
            Map.entry("/terms/operatorNote", "remarque"),
            Map.entry("/terms/reasonCode", "raison"),
            Map.entry("/terms/massGrams", "masse"),
            Map.entry("/terms/batteryGrams", "batterie"),
            Map.entry("/terms/chemistry", "chimie"),
            Map.entry("/terms/appearance", "aspect"));

    private final Orders orders;
    private final Views views;

    ManyAtBench(Orders orders, Views views) {
        this.orders = orders;
        this.views = views;
    }

    /** Where all that a station's list shows is chosen, as it is filtered now. */
    public static String from(Listing list, Workshop.Station station) {
        return "/ensemble/atelier?filtre=oui&poste=" + station.slug()
                + list.typed().fields().entrySet().stream()
                        .filter(one -> FILTERS.contains(one.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> "&" + one.getKey() + "=" + Visitor.encoded(String.valueOf(one.getValue())))
                        .collect(Collectors.joining());
    }

    @Get
    HttpResponse<?> start(Visitor visitor) {
        Form asked = asked(visitor);
        String kept = asked.fields().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + "=" + Visitor.encoded(String.valueOf(one.getValue())))
                .collect(Collectors.joining("&"));
        return views.show(
                new Page(visitor, "Agir sur beaucoup d'appareils").under("/atelier"),
                "repairs/manystart",
                Map.of("asked", kept.isEmpty() ? "" : "?" + kept));
    }

    @Get("/{slug:[a-z]+}")
    HttpResponse<?> ask(Visitor visitor, String slug) {
        return show(page(visitor, BenchAct.named(slug)).typed(asked(visitor)), BenchAct.named(slug));
    }

    @Post("/{slug:[a-z]+}")
    HttpResponse<?> order(Visitor visitor, String slug, Form form) {
        BenchAct act = BenchAct.named(slug);
        Page page = page(visitor, act).places(PLACES).places(CardForm.PLACES);
        Orders.requireChoice(page, form);
        Map<String, Object> terms = act.terms(form, page);
        return page.answer(
                form,
                () -> orders.order(
                        visitor,
                        BatchHome.WORKSHOP,
                        act.act(),
                        terms,
                        Orders.choice(form, () -> filter(visitor, form))),
                again -> show(again, act));
    }

    private static Map<String, Object> filter(Visitor visitor, Form form) {
        Map<String, Object> filter = new HashMap<>();
        String step = form.text("etape");
        if (!step.isEmpty()) {
            filter.put("step", Workshop.steps(step));
        } else if (!form.isEmpty("poste") && !form.has("poste", EVERY)) {
            filter.put("step", Workshop.station(form.text("poste")).steps());
        }
        if (!form.isEmpty("nature")) {
            filter.put("kind", form.text("nature"));
        }
        if (!form.isEmpty("age")) {
            filter.put("days", Figures.whole(form, "age").orElse(0));
        }
        if (!form.isEmpty("motif")) {
            filter.put("reason", form.text("motif"));
        }
        if (!form.isEmpty("qui")) {
            filter.put(
                    "member",
                    Colleague.isNamed(form.text("qui"))
                            ? form.text("qui")
                            : visitor.member().orElseThrow().memberId());
        }
        return filter;
    }

    private static Form asked(Visitor visitor) {
        Map<String, Object> asked = new HashMap<>();
        visitor.asked("filtre").ifPresent(value -> asked.put("filtre", value));
        FILTERS.forEach(name -> visitor.asked(name).ifPresent(value -> asked.put(name, value)));
        return new Form(Map.copyOf(asked));
    }

    private HttpResponse<?> show(Page page, BenchAct act) {
        return views.show(
                page,
                "repairs/many",
                Map.of("act", act, "stations", Workshop.STATIONS, "kinds", Kinds.ALL, "checks", CHECKS));
    }

    private static Page page(Visitor visitor, BenchAct act) {
        Page page = new Page(visitor, "Agir sur beaucoup d'appareils").under("/atelier");
        return page.named(page.code("act", act.act()));
    }
}
