package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
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
import java.util.UUID;

/** A device that nobody announced turns out to be one that was: the announced file goes on, the other is closed. */
@Admits(Role.TECHNICIAN)
@Controller("/etabli/{id}/rapprochement")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Links {
    private final ServiceCalls calls;
    private final Bench bench;

    Links(ServiceCalls calls, Bench bench) {
        this.calls = calls;
        this.bench = bench;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor, UUID id) {
        return bench.show(visitor, id, "link", Bench.page(visitor));
    }

    @Post
    HttpResponse<?> link(Visitor visitor, UUID id, Form form) {
        String query = "/devices?code=" + Visitor.encoded(form.text("code"));
        List<Device> announced = calls.list(visitor, Service.REPAIRS, query, Device.class);
        if (announced.isEmpty()) {
            Page page = Bench.page(visitor).typed(form);
            page.fault("code", "Aucun appareil de l'atelier ne porte ce code.");
            return bench.show(visitor, id, "link", page);
        }
        String target = announced.getFirst().deviceId();
        return bench.record(
                visitor,
                form,
                new Bench.Entry(
                        "/devices/" + target + "/aliases/" + id,
                        Map.of("reasonCode", form.text("raison")),
                        "/etabli/" + target + "?fait=rapproche"),
                page -> bench.show(visitor, id, "link", page));
    }
}
