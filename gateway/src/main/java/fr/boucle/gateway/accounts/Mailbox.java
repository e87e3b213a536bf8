package fr.boucle.gateway.accounts;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;

/** The demonstration's letters, for everybody; elsewhere accounts has no such box, and there is no such page. */
@Admits(Admits.EVERYONE)
@Controller("/courrier")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Mailbox {
    private static final int SHOWN = 20;

    private final ServiceCalls calls;
    private final Views views;

    Mailbox(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        List<BoxLetter> letters = calls.list(visitor, Service.ACCOUNTS, "/demo-mails", BoxLetter.class).stream()
                .limit(SHOWN)
                .toList();
        return views.show(
                new Page(visitor, "Boîte de la démonstration").under("/session"),
                "accounts/mailbox",
                Map.of("letters", letters));
    }
}
