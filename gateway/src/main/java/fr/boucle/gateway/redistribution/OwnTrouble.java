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
        return household.with(visitor, _ -> views.show(page(visitor), "redistribution/owntrouble"));
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
        return page.failed()
                ? views.show(page, "redistribution/owntrouble")
                : household.with(visitor, code -> send(visitor, page, code, form));
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
                shown -> views.show(shown, "redistribution/owntrouble"));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Un problème avec l'appareil").under("/suivre");
    }
}
