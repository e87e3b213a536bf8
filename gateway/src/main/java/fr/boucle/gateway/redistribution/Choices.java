package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
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

/** Looking through the stock for another device than the proposed ones. */
@Admits(Role.DECIDER)
@Controller("/demandes/{reference}/appareils")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class Choices {
    private final Offers offers;
    private final Views views;

    Choices(Offers offers, Views views) {
        this.offers = offers;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, String reference) {
        String words = visitor.asked("cherche").orElse("");
        String after =
                visitor.asked("apres").filter(id -> id.matches("[0-9a-f-]{36}")).orElse("");
        ServiceCalls.Rows<Proposal> found = offers.stock(visitor, reference, words, after);
        String here = "/demandes/" + Visitor.encoded(reference) + "/appareils";
        String next = found.more()
                ? here + "?cherche=" + Visitor.encoded(words) + "&apres="
                        + found.rows().getLast().deviceId()
                : "";
        return views.show(
                new Page(visitor, "Choisir un appareil pour la demande {0}", reference)
                        .under("/demandes")
                        .typed(new Form(Map.of("cherche", words))),
                "redistribution/choices",
                Map.of("reference", reference, "devices", found.rows(), "next", next));
    }
}
