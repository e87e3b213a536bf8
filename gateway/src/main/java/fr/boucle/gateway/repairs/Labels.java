package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** The sheets of labels, 24 a page. */
@Admits(Role.TECHNICIAN)
@Controller("/atelier/etiquettes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Labels {
    private static final int SHEET = 24;
    private final ServiceCalls calls;
    private final Views views;

    Labels(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    /** The devices waiting, a sheet's worth; the next sheet follows. */
    @Get
    HttpResponse<?> ask(Visitor visitor) {
        String state = visitor.asked("etat").map(Visitor::encoded).orElse("EXPECTED");
        String after = visitor.asked("apres")
                .map(id -> "&after=" + Visitor.encoded(id))
                .orElse("");
        ServiceCalls.Rows<Device> rows = calls.page(
                visitor, Service.REPAIRS, "/devices?limit=" + SHEET + "&state=" + state + after, Device.class);
        Page page = new Page(visitor, "Étiquettes").under("/atelier");
        return views.show(page, "repairs/labels", Map.of("devices", rows.rows(), "more", rows.more(), "state", state));
    }

    @Get("/feuille")
    @Produces(MediaType.ALL)
    HttpResponse<?> print(Visitor visitor) {
        String devices = visitor.asked("appareils").orElse("");
        String query = "/labels?devices=" + Visitor.encoded(devices);
        return HttpResponse.ok(calls.bytes(visitor, Service.REPAIRS, query))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "attachment; filename=\"etiquettes.pdf\"");
    }
}
