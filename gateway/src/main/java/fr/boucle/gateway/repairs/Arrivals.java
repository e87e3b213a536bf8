package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.batches.BatchHome;
import fr.boucle.gateway.batches.Orders;
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

/** A delivery at the door: many codes in one go, and what nobody announced. */
@Admits(Role.TECHNICIAN)
@Controller("/atelier")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Arrivals {
    private final ServiceCalls calls;
    private final Views views;
    private final Bench bench;
    private final Orders orders;

    Arrivals(ServiceCalls calls, Views views, Bench bench, Orders orders) {
        this.calls = calls;
        this.orders = orders;
        this.views = views;
        this.bench = bench;
    }

    @Get("/lecture")
    HttpResponse<?> ask(Visitor visitor) {
        return scanned(List.of(), scanPage(visitor));
    }

    @Post("/lecture")
    HttpResponse<?> scan(Visitor visitor, Form form) {
        Page page = scanPage(visitor)
                .places(Map.of("/codes", "codes", "/choice/names", "codes", "nothing-chosen", "codes"));
        return page.answer(
                form,
                () -> form.has("action", "look") ? look(visitor, form) : act(visitor, form),
                shown -> scanned(List.of(), shown));
    }

    private HttpResponse<?> look(Visitor visitor, Form form) {
        Scanned[] found = calls.put(
                visitor, Service.REPAIRS, "/scans/look", Map.of("codes", form.lines("codes")), Scanned[].class);
        return scanned(List.of(found), scanPage(visitor).typed(form));
    }

    /** Whatever is done to a delivery is tried first. */
    private HttpResponse<?> act(Visitor visitor, Form form) {
        BenchAct act = form.has("action", "non-reception") ? BenchAct.MISS : BenchAct.RECEIVE;
        Map<String, Object> choice =
                Map.of("names", form.lines("codes").stream().distinct().toList());
        return orders.order(visitor, BatchHome.WORKSHOP, act.act(), Map.of(), choice);
    }

    @Get("/imprevu")
    HttpResponse<?> unexpected(Visitor visitor) {
        return unexpected(new Page(visitor, "Appareil non annoncé").under("/atelier"));
    }

    @Post("/imprevu")
    HttpResponse<?> receive(Visitor visitor, Form form) {
        Page page = new Page(visitor, "Appareil non annoncé").under("/atelier");
        return bench.record(
                visitor,
                form,
                page,
                new Bench.Entry(
                        "/devices/" + form.id("cle") + "/unexpected-reception",
                        Seen.of(form, page),
                        "/etabli/" + form.id("cle") + "?fait=imprevu"),
                again -> unexpected(again));
    }

    private HttpResponse<?> unexpected(Page page) {
        return views.show(page, "repairs/unexpected");
    }

    private HttpResponse<?> scanned(List<Scanned> found, Page page) {
        return views.show(page, "repairs/scan", Map.of("found", found));
    }

    private static Page scanPage(Visitor visitor) {
        return new Page(visitor, "Lire une livraison").under("/atelier");
    }
}
