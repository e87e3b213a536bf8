package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
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

/** Whoever holds a receipt sees what became of the device, without an account. */
@Admits(Admits.EVERYONE)
@Controller("/recu")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Receipts {
    private final ServiceCalls calls;
    private final Views views;

    Receipts(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor) {
        return views.show(page(visitor), "donations/receiptask");
    }

    /** The code travels in the body alone, and the answer is the page itself. */
    @Post
    HttpResponse<?> follow(Visitor visitor, Form form) {
        if (form.isEmpty("code")) {
            return views.show(page(visitor).fault("code", "Écrivez le code du reçu."), "donations/receiptask");
        }
        return page(visitor)
                .places(Map.of("/receiptCode", "code", "receipt-unknown", "code"))
                .answer(
                        form,
                        () -> {
                            Followed followed = calls.send(
                                    visitor,
                                    Service.DONATIONS,
                                    "/receipts",
                                    Map.of("receiptCode", form.text("code")),
                                    Followed.class);
                            return views.show(
                                    new Page(visitor, "Votre appareil déposé"),
                                    "donations/followed",
                                    Map.of("followed", followed));
                        },
                        shown -> views.show(shown, "donations/receiptask"));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Suivre un appareil déposé");
    }
}
