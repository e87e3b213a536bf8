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
import java.util.UUID;
import java.util.stream.Stream;

/** What became of the memory card and the SIM card, where no reset told it: asked on the bench, and where a part is taken. */
@Admits(Role.TECHNICIAN)
@Controller("/etabli/{id}/cartes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class CardPages {
    private final Bench bench;
    private final PartPages parts;

    CardPages(Bench bench, PartPages parts) {
        this.bench = bench;
        this.parts = parts;
    }

    @Post
    HttpResponse<?> note(Visitor visitor, UUID id, Form form) {
        Page page = CardForm.page(visitor);
        Stream.of("carte", "sim").filter(form::isEmpty).forEach(field -> page.fault(field, Page.CHOOSE));
        boolean ofParts = form.has("depuis", "pieces");
        return bench.record(
                visitor,
                form,
                page,
                new Bench.Entry(
                        "/devices/" + id + "/media",
                        CardForm.seen(form),
                        ofParts ? PartForms.kept(id, form) : "/etabli/" + id + "?fait=disques"),
                again -> ofParts ? parts.show(visitor, id, again) : bench.show(visitor, id, "bench", again));
    }
}
