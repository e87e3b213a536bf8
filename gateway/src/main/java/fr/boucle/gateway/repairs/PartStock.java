package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Figures;
import fr.boucle.gateway.pages.Listing;
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
import java.util.regex.Pattern;

/** The workshop's spare parts: bought, given, or taken from which device. */
@Admits(Role.TECHNICIAN)
@Controller("/atelier/pieces")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class PartStock {
    static final List<String> KINDS = List.of(
            "MEMORY",
            "BATTERY",
            "SCREEN",
            "KEYBOARD",
            "MEDIUM",
            "MAINBOARD",
            "FAN",
            "CHARGER",
            "CASE",
            "RADIO",
            "CAMERA",
            "OTHER");
    private static final List<String> STATES = List.of("IN_STOCK", "FITTED");

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,3}");

    private final ServiceCalls calls;
    private final Views views;
    private final Bench bench;

    PartStock(ServiceCalls calls, Views views, Bench bench) {
        this.calls = calls;
        this.views = views;
        this.bench = bench;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        return show(visitor, new Page(visitor, "Pièces").under("/atelier"));
    }

    @Post
    HttpResponse<?> stock(Visitor visitor, Form form) {
        Page page = new Page(visitor, "Pièces").under("/atelier");
        Map<String, Object> part = new HashMap<>(Map.of(
                "kind", form.text("nature"),
                "origin", form.text("origine"),
                "massGrams", Measures.grams(form, page, "grammes")));
        if (!form.isEmpty("libelle")) {
            part.put("label", form.text("libelle"));
        }
        return bench.record(
                visitor,
                form,
                page,
                new Bench.Entry("/parts/" + form.id("cle"), part, "/atelier/pieces?fait=piece"),
                again -> show(visitor, again));
    }

    /** How many of a kind the workshop wants to have. */
    @Post("/minimum")
    HttpResponse<?> want(Visitor visitor, Form form) {
        Page page = new Page(visitor, "Pièces").under("/atelier");
        if (!COUNT.matcher(form.text("minimum")).matches()) {
            page.fault("minimum", "Écrivez un nombre en chiffres, de 0 à 999 : par exemple 3.");
        }
        return bench.record(
                visitor,
                form,
                page,
                new Bench.Entry(
                        "/parts/levels/" + Visitor.encoded(form.text("de")),
                        Map.of("minimum", Figures.whole(form, "minimum").orElse(0)),
                        "/atelier/pieces?fait=minimum"),
                again -> show(visitor, again));
    }

    /** Kept for a device no longer: it may go into any. */
    @Post("/libre")
    HttpResponse<?> free(Visitor visitor, Form form) {
        return bench.record(
                visitor,
                form,
                new Page(visitor, "Pièces").under("/atelier"),
                new Bench.Entry("/parts/" + form.id("piece") + "/reservation", Map.of(), "/atelier/pieces?fait=libre"),
                again -> show(visitor, again));
    }

    private HttpResponse<?> show(Visitor visitor, Page page) {
        Listing list = listing(visitor);
        Later<List<SparePart.Level>> levels =
                calls.later(() -> calls.list(visitor, Service.REPAIRS, "/parts/levels", SparePart.Level.class));
        ServiceCalls.Rows<SparePart> rows = calls.page(visitor, Service.REPAIRS, list.query("/parts"), SparePart.class);
        return views.show(
                page,
                "repairs/stock",
                Map.of("parts", rows.rows(), "list", list.with(rows), "levels", levels.join(), "kinds", KINDS));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/atelier/pieces")
                .filter("piece", "kind", KINDS)
                .filter("ou", "state", STATES)
                .words("q", "q")
                .orders("kind", "origin", "massGrams", "state")
                .asFile();
    }
}
