package fr.boucle.gateway.redistribution;

import fr.boucle.gateway.pages.Page;
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

/** A household tells that its device is broken, does not suit, or is no longer needed. */
@Admits(Admits.EVERYONE)
@Controller("/demande/panne")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnTrouble {
    private final Household household;
    private final Views views;

    OwnTrouble(Household household, Views views) {
        this.household = household;
        this.views = views;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor) {
        return household.with(visitor, code -> show(page(visitor), visitor, code));
    }

    @Post
    HttpResponse<?> tell(Visitor visitor, Form form) {
        Page page = page(visitor).typed(form);
        if (form.isEmpty("probleme")) {
            page.fault("probleme", "Dites ce qui ne va pas.");
        }
        if (form.isEmpty("souhait")) {
            page.fault("souhait", "Dites ce que vous souhaitez.");
        }
        return household.with(
                visitor, code -> page.failed() ? show(page, visitor, code) : send(visitor, page, code, form));
    }

    private HttpResponse<?> send(Visitor visitor, Page page, String code, Form form) {
        return page.answer(
                form,
                () -> {
                    household.put(
                            visitor,
                            code,
                            "/trouble",
                            Map.of(
                                    "kind", form.text("probleme"),
                                    "wish", form.text("souhait"),
                                    "words", form.text("mots")));
                    return Views.seeOther("/demande?fait=pannedite");
                },
                shown -> show(shown, visitor, code));
    }

    /** The form, once a device is with the household; until then, when it will be. */
    private HttpResponse<?> show(Page page, Visitor visitor, String code) {
        return views.show(page, "redistribution/owntrouble", Map.of("request", household.request(visitor, code)));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Un problème avec l'appareil").under("/suivre");
    }
}
