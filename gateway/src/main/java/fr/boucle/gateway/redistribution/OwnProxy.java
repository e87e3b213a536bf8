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

/** Who cannot come names somebody, who comes with a code of its own, shown once. */
@Admits(Admits.EVERYONE)
@Controller("/demande/mandataire")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnProxy {
    private final Household household;
    private final Views views;

    OwnProxy(Household household, Views views) {
        this.household = household;
        this.views = views;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor) {
        return household.with(visitor, _ -> show(page(visitor), ""));
    }

    @Post
    HttpResponse<?> name(Visitor visitor, Form form) {
        Page page = page(visitor).typed(form);
        if (form.isEmpty("nom")) {
            page.fault("nom", "Écrivez le nom de la personne qui viendra.");
        }
        return page.failed()
                ? show(page, "")
                : household.with(
                        visitor,
                        code -> page.answer(
                                form,
                                () -> show(page, household.proxy(visitor, code, form.text("nom"))),
                                shown -> show(shown, "")));
    }

    private HttpResponse<?> show(Page page, String pickUpCode) {
        return views.show(page, "redistribution/ownproxy", Map.of("pickUpCode", pickUpCode));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Quelqu'un vient pour vous").under("/suivre");
    }
}
