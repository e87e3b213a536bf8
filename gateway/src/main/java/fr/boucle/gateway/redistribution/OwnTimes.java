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

/** The household chooses when it comes, another time, or tells that it does not come. */
@Admits(Admits.EVERYONE)
@Controller("/demande/rendez-vous")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnTimes {
    private final Household household;
    private final Views views;

    OwnTimes(Household household, Views views) {
        this.household = household;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        return household.with(visitor, code -> show(visitor, page(visitor), code));
    }

    @Post
    HttpResponse<?> choose(Visitor visitor, Form form) {
        Page page = page(visitor).typed(form);
        if (form.isEmpty("heure")) {
            page.fault("heure", "Choisissez une heure.");
        }
        return household.with(
                visitor,
                code -> page.failed()
                        ? show(visitor, page, code)
                        : page.answer(
                                form,
                                () -> {
                                    household.put(visitor, code, "/appointment", Map.of("slotId", form.id("heure")));
                                    return Views.seeOther("/demande?fait=heurechoisie");
                                },
                                shown -> show(visitor, shown, code)));
    }

    @Post("/annulation")
    HttpResponse<?> cancel(Visitor visitor, Form form) {
        return household.with(visitor, code -> {
            household.put(visitor, code, "/appointment-cancellation", Map.of());
            return Views.seeOther("/demande?fait=heureannulee");
        });
    }

    private HttpResponse<?> show(Visitor visitor, Page page, String code) {
        return views.show(page, "redistribution/owntimes", Map.of("times", household.times(visitor, code)));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Quand venir chercher l'appareil ?").under("/suivre");
    }
}
