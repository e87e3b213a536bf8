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

/** A refused household asks that another person looks at its request. */
@Admits(Admits.EVERYONE)
@Controller("/demande/second-examen")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnReview {
    private final Household household;
    private final Views views;

    OwnReview(Household household, Views views) {
        this.household = household;
        this.views = views;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor) {
        return household.with(visitor, code -> show(visitor, page(visitor), code));
    }

    @Post
    HttpResponse<?> send(Visitor visitor, Form form) {
        return household.with(visitor, code -> page(visitor)
                .answer(
                        form,
                        () -> {
                            household.put(visitor, code, "/second-look", Map.of("words", form.text("mots")));
                            return Views.seeOther("/demande?fait=revue");
                        },
                        shown -> show(visitor, shown, code)));
    }

    private HttpResponse<?> show(Visitor visitor, Page page, String code) {
        return views.show(page, "redistribution/ownreview", Map.of("request", household.request(visitor, code)));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Faire revoir le refus par une autre personne")
                .places(Map.of("/words", "mots"))
                .under("/suivre");
    }
}
