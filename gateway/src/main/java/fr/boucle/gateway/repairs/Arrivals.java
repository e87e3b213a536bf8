package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
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
@Controller("/atelier")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Arrivals {
    private final ServiceCalls calls;
    private final Views views;
    private final Bench bench;

    Arrivals(ServiceCalls calls, Views views, Bench bench) {
        this.calls = calls;
        this.views = views;
        this.bench = bench;
    }

    @Get("/lecture")
    HttpResponse<?> ask(Visitor visitor) {
        return scanned(visitor, List.of(), scanPage(visitor));
    }

    @Post("/lecture")
    HttpResponse<?> scan(Visitor visitor, @Body Map<String, Object> fields) {
        visitor.mustBe("technician");
        Form form = visitor.form(fields);
        List<String> codes = form.text("codes")
                .lines()
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
        try {
            Scanned[] found = calls.put(
                    visitor,
                    Service.REPAIRS,
                    "/scans/" + Visitor.encoded(form.text("action")),
                    Map.of("codes", codes),
                    Scanned[].class);
            return scanned(visitor, List.of(found), scanPage(visitor).typed(form));
        } catch (Refused refused) {
            return scanned(visitor, List.of(), scanPage(visitor).typed(form).fault("codes", refused.problem()));
        }
    }

    @Get("/imprevu")
    HttpResponse<?> unexpected(Visitor visitor) {
        return unexpected(visitor, new Page(visitor, "Appareil non annoncé").under("/atelier"));
    }

    @Post("/imprevu")
    HttpResponse<?> receive(Visitor visitor, @Body Map<String, Object> fields) {
        return bench.record(
                visitor,
                fields,
                form -> new Bench.Entry(
                        "/devices/" + form.id("cle") + "/unexpected-reception",
                        Seen.of(form),
                        "/etabli/" + form.id("cle") + "?fait=imprevu"),
                page -> unexpected(visitor, page));
    }

    private HttpResponse<?> unexpected(Visitor visitor, Page page) {
        visitor.mustBe("technician");
        return views.show(page, "repairs/unexpected");
    }

    private HttpResponse<?> scanned(Visitor visitor, List<Scanned> found, Page page) {
        visitor.mustBe("technician");
        return views.show(page, "repairs/scan", Map.of("found", found));
    }

    private static Page scanPage(Visitor visitor) {
        return new Page(visitor, "Lire une livraison").under("/atelier");
    }
}
