package fr.boucle.gateway.repairs;

import fr.boucle.gateway.Service;
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
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.UUID;

/** What no field holds, written down for whoever works on the device next. */
@Admits(Role.TECHNICIAN)
@Controller("/etabli/{id}/notes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Notes {
    private static final String ANY_VERSION = "*";

    private final ServiceCalls calls;
    private final Bench bench;

    Notes(ServiceCalls calls, Bench bench) {
        this.calls = calls;
        this.bench = bench;
    }

    @Post
    HttpResponse<?> write(Visitor visitor, UUID id, Form form) {
        Page page = Bench.page(visitor).places(Map.of("/text", "note", "too-many-notes", "note"));
        if (form.isEmpty("note")) {
            page.fault("note", "Écrivez la note.");
        }
        Bench.Entry entry = new Bench.Entry(
                "/devices/" + id + "/notes/" + form.id("cle"),
                Map.of("text", form.text("note")),
                "/etabli/" + id + "?fait=note#notes");
        return bench.record(visitor, form, page, entry, shown -> bench.show(visitor, id, "bench", shown));
    }

    @Post("/{noteId}/retrait")
    HttpResponse<?> takeAway(Visitor visitor, UUID id, UUID noteId, Form form) {
        return Bench.page(visitor)
                .answer(
                        form,
                        () -> {
                            String path = "/devices/" + id + "/notes/" + noteId;
                            calls.delete(visitor, Service.REPAIRS, path, ANY_VERSION);
                            return Views.seeOther("/etabli/" + id + "?fait=note-retiree#notes");
                        },
                        shown -> bench.show(visitor, id, "bench", shown));
    }
}
