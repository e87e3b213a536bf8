package fr.boucle.gateway.repairs;

import fr.boucle.gateway.pages.Page;
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

/** A disk that was erased or taken out before, and that somebody had destroyed since. */
@Admits(Role.TECHNICIAN)
@Controller("/etabli/{id}/effacement/destruction")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class DestroyedDisks {
    private static final Map<String, String> PLACES =
            Map.of("/tool", "broyeur", "/certificateNumber", "destruction", "unknown-medium", "detruit");

    private final Bench bench;

    DestroyedDisks(Bench bench) {
        this.bench = bench;
    }

    @Post
    HttpResponse<?> note(Visitor visitor, UUID id, Form form) {
        Page page = Bench.page(visitor).places(PLACES);
        if (form.isEmpty("destruction")) {
            page.fault("destruction", "Donnez le numéro du certificat de destruction.");
        }
        if (form.isEmpty("broyeur")) {
            page.fault("broyeur", "Dites avec quel outil, et sa version s'il en a une.");
        }
        String path = "/devices/" + id + "/manual-erasures/" + ErasurePages.serial(form);
        return bench.record(
                visitor,
                form,
                page,
                new Bench.Entry(path, ErasureForms.destroyed(form), "/etabli/" + id + "?fait=detruit"),
                again -> bench.show(visitor, id, "erasure", again));
    }
}
