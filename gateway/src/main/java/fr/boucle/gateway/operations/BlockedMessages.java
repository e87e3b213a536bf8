package fr.boucle.gateway.operations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.Refused;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The steward reads why a message is blocked, then has it tried again or gives it up, with a reason. */
@Admits(Role.STEWARD)
@Controller("/messages")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class BlockedMessages {
    private static final int SHORTEST = 3;
    private static final Map<String, String> DONE = Map.of("retry", "reessaye", "discard", "abandonne");

    private final DeadLetters letters;
    private final ServiceCalls calls;
    private final Views views;

    BlockedMessages(DeadLetters letters, ServiceCalls calls, Views views) {
        this.letters = letters;
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        return views.show(page(visitor), "operations/messages", Map.of("answer", letters.all(visitor)));
    }

    /** All that are blocked in one service. */
    @Get("/{context:[a-z-]+}")
    HttpResponse<?> of(Visitor visitor, String context) {
        Service service = service(context);
        Listing list = listing(visitor, service);
        ServiceCalls.Rows<DeadLetter> found = letters.of(visitor, service, list);
        return views.show(
                page(visitor).typed(list.typed()),
                "operations/messagesof",
                Map.of("service", service, "letters", found.rows(), "list", list.with(found)));
    }

    static Listing listing(Visitor visitor, Service service) {
        return Listing.of(visitor, "/messages/" + service.slug())
                .words("q", "q")
                .orders("heldAt", "type", "attempts")
                .asFile();
    }

    @Get("/{context}/{id}")
    HttpResponse<?> show(Visitor visitor, String context, UUID id) {
        return letter(visitor, service(context), id, page(visitor));
    }

    @Post("/{context}/{id}")
    HttpResponse<?> decide(Visitor visitor, String context, UUID id, Form form) {
        Page page = page(visitor).typed(form).places(Map.of("/reason", "raison"));
        String decision = form.text("decision");
        if (!DONE.containsKey(decision)) {
            page.fault("decision", "Choisissez ce qu'il faut faire de ce message.");
        }
        if (form.text("raison").length() < SHORTEST) {
            page.fault("raison", "Dites pourquoi en quelques mots : la raison est gardée au journal.");
        }
        Service service = service(context);
        return page.answer(
                form,
                () -> decided(visitor, service, "/dead-letters/" + id + "/" + decision, form),
                shown -> letter(visitor, service, id, shown));
    }

    private HttpResponse<?> decided(Visitor visitor, Service service, String path, Form form) {
        try {
            calls.put(visitor, service, path, Map.of("reason", form.text("raison")));
            return Views.seeOther("/messages?fait=" + DONE.get(form.text("decision")));
        } catch (Refused refused) {
            if (refused.status() == 404) {
                return Views.seeOther("/messages?fait=debloque");
            }
            throw refused;
        }
    }

    private HttpResponse<?> letter(Visitor visitor, Service service, UUID id, Page page) {
        Optional<DeadLetter> letter = letters.one(visitor, service, id.toString());
        return letter.isEmpty()
                ? Views.seeOther("/messages?fait=debloque")
                : views.show(
                        page, "operations/message", Map.of("service", service.slug(), "letter", letter.orElseThrow()));
    }

    static Service service(String context) {
        return Service.of(context).orElseThrow(Refused::absent);
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Messages bloqués").under("/messages");
    }
}
