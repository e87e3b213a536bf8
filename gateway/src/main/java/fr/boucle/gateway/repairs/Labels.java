package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.pages.WholeLists;
import fr.boucle.gateway.pages.WholeLists.Listed;
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
import java.util.Objects;

/** The sheets of labels, 24 a page. */
@Admits(Role.TECHNICIAN)
@Controller("/atelier/etiquettes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Labels {
    private static final int SHEET = 24;
    /** As many as one file holds. */
    private static final int MOST = 1_000;

    private final ServiceCalls calls;
    private final WholeLists lists;
    private final Views views;

    Labels(ServiceCalls calls, WholeLists lists, Views views) {
        this.calls = calls;
        this.lists = lists;
        this.views = views;
    }

    /** The devices waiting, a sheet's worth; the next sheet follows. */
    @Get
    HttpResponse<?> ask(Visitor visitor) {
        return ask(visitor, new Page(visitor, "Étiquettes").under("/atelier"));
    }

    private HttpResponse<?> ask(Visitor visitor, Page page) {
        String state = visitor.asked("etat").map(Visitor::encoded).orElse("EXPECTED");
        String after = visitor.asked("apres")
                .map(id -> "&after=" + Visitor.encoded(id))
                .orElse("");
        ServiceCalls.Rows<Device> rows = calls.page(
                visitor, Service.REPAIRS, "/devices?limit=" + SHEET + "&state=" + state + after, Device.class);
        return views.show(
                page,
                "repairs/labels",
                Map.of(
                        "devices", rows.rows(),
                        "next", rows.next(),
                        "state", state,
                        "all", Math.min(MOST, Objects.requireNonNullElse(rows.total(), 0L))));
    }

    /** The answers of a kind's checklist, for a scanner. */
    @Get("/controle")
    @Produces(MediaType.ALL)
    HttpResponse<?> checks(Visitor visitor) {
        String kind = visitor.asked("nature").orElse("LAPTOP");
        return HttpResponse.ok(calls.bytes(visitor, Service.REPAIRS, "/check-sheet?kind=" + Visitor.encoded(kind)))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "attachment; filename=\"codes-du-controle.pdf\"");
    }

    @Get("/feuille")
    @Produces(MediaType.ALL)
    HttpResponse<?> print(Visitor visitor) {
        String devices = visitor.asked("appareils").orElse("");
        String query = "/labels?devices=" + Visitor.encoded(devices);
        return sheet(calls.bytes(visitor, Service.REPAIRS, query));
    }

    /** A whole batch, however long it is: an address would end too early. */
    @Post("/feuille")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    HttpResponse<?> printMany(Visitor visitor, Form form) {
        return new Page(visitor, "Étiquettes")
                .under("/atelier")
                .answer(
                        form,
                        () -> {
                            List<String> devices = form.isEmpty("tous")
                                    ? List.of(form.text("appareils").split(","))
                                    : all(visitor, form.text("tous"));
                            return sheet(calls.bytes(visitor, Service.REPAIRS, "/labels", Map.of("devices", devices)));
                        },
                        again -> ask(visitor, again));
    }

    /** The devices in a state, from whichever page of their list. */
    private List<String> all(Visitor visitor, String state) {
        return lists.rows(
                        visitor,
                        new Listed<>(Service.REPAIRS, "/devices?state=" + Visitor.encoded(state), Device.class))
                .limit(MOST)
                .map(Device::deviceId)
                .toList();
    }

    private static HttpResponse<?> sheet(byte[] pdf) {
        return HttpResponse.ok(pdf)
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "attachment; filename=\"etiquettes.pdf\"");
    }
}
