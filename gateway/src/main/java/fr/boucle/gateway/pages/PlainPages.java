package fr.boucle.gateway.pages;

import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** Pages that only say something. */
@Admits(Admits.EVERYONE)
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class PlainPages {
    private final Views views;
    private final boolean demonstration;

    PlainPages(Views views, @Value("${boucle.demo}") boolean demonstration) {
        this.views = views;
        this.demonstration = demonstration;
    }

    @Get("/plan")
    HttpResponse<?> plan(Visitor visitor) {
        return views.show(new Page(visitor, "Plan du site"), "open/plan", Map.of("demonstration", demonstration));
    }

    @Get("/accessibilite")
    HttpResponse<?> accessibility(Visitor visitor) {
        return views.show(
                new Page(visitor, "Accessibilité"), "open/accessibility", Map.of("judgements", Judgement.ALL));
    }

    @Get("/eco-conception")
    HttpResponse<?> ecodesign(Visitor visitor) {
        return views.show(new Page(visitor, "Sobriété des pages"), "open/ecodesign");
    }

    @Get("/mentions")
    HttpResponse<?> legal(Visitor visitor) {
        return views.show(new Page(visitor, "Mentions légales"), "open/legal");
    }

    @Get("/donnees")
    HttpResponse<?> privacy(Visitor visitor) {
        return views.show(new Page(visitor, "Vos données"), "open/privacy");
    }

    @Get("/comprendre")
    HttpResponse<?> understand(Visitor visitor) {
        return views.show(new Page(visitor, "Pourquoi une deuxième vie compte"), "open/understand");
    }

    @Get("/demander/guide")
    HttpResponse<?> guide(Visitor visitor) {
        return views.show(new Page(visitor, "Recevoir un ordinateur, pas à pas").under("/demander"), "open/guide");
    }

    @Get("/demander/facile")
    HttpResponse<?> easy(Visitor visitor) {
        return views.show(new Page(visitor, "Demander un ordinateur, facile à lire").under("/demander"), "open/easy");
    }

    @Get("/demander/premiers-pas")
    HttpResponse<?> firstStart(Visitor visitor) {
        return views.show(new Page(visitor, "Les premiers pas, en cinq minutes").under("/demander"), "open/firststart");
    }
}
