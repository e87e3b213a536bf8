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

/** A household tells that it lives otherwise than it said: its points change, a refused request opens again. */
@Admits(Admits.EVERYONE)
@Controller("/demande/situation")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnSituation {
    private final Household household;
    private final Views views;

    OwnSituation(Household household, Views views) {
        this.household = household;
        this.views = views;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor) {
        return household.with(visitor, code -> {
            Request request = household.request(visitor, code);
            return show(page(visitor).typed(SituationForm.of(request)), request);
        });
    }

    @Post
    HttpResponse<?> tell(Visitor visitor, Form form) {
        Page page = page(visitor);
        Map<String, Object> now = SituationForm.content(page, form);
        return household.with(
                visitor,
                code -> page.answer(
                        form,
                        () -> {
                            household.put(visitor, code, "/situation", Map.of("situation", now));
                            boolean stays = household.request(visitor, code).isRefused();
                            return Views.seeOther(stays ? "/demande?fait=memesituation" : "/demande?fait=situation");
                        },
                        shown -> show(shown, household.request(visitor, code))));
    }

    private HttpResponse<?> show(Page page, Request request) {
        return views.show(page, "redistribution/ownsituation", Map.of("request", request));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Ma situation a changé").under("/suivre");
    }
}
