package fr.boucle.gateway.donations;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.Role;
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

/** The words that the steward added to the lists by which all inventories are read, each from a day on. */
@Controller("/vocabulaire")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Vocabulary {
    private final ServiceCalls calls;
    private final Views views;

    Vocabulary(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Admits({Role.STEWARD, Role.AGENT})
    @Get
    HttpResponse<?> list(Visitor visitor) {
        return list(visitor, page(visitor));
    }

    private HttpResponse<?> list(Visitor visitor, Page page) {
        Listing list = listing(visitor);
        ServiceCalls.Rows<Word> words =
                calls.page(visitor, Service.DONATIONS, list.query("/vocabulary/words"), Word.class);
        Page shown = page.isAgain() ? page : page.typed(list.typed());
        return views.show(
                shown,
                "donations/vocabulary",
                Map.of(
                        "words",
                        words.rows(),
                        "list",
                        list.with(words),
                        "about",
                        OwnWords.about(page),
                        "meanings",
                        OwnWords.MEANINGS));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/vocabulaire")
                .filter("sujet", "about", OwnWords.ABOUT)
                .words("q", "q")
                .orders("about", "text", "meaning", "validFrom", "source")
                .asFile();
    }

    @Admits(Role.STEWARD)
    @Post
    HttpResponse<?> teach(Visitor visitor, Form form) {
        Page page = page(visitor).places(OwnWords.PLACES);
        OwnWords.check(page, form);
        if (form.isEmpty("debut")) {
            page.fault("debut", "Dites à partir de quel jour.");
        }
        if (form.isEmpty("source")) {
            page.fault("source", "Dites où ce mot fut rencontré, ou qui a décidé.");
        }
        return page.answer(
                form,
                () -> {
                    calls.put(
                            visitor,
                            Service.DONATIONS,
                            "/vocabulary/" + Visitor.encoded(form.text("sujet")) + "/"
                                    + OwnWords.inAddress(form.text("mot")) + "/"
                                    + Visitor.encoded(form.text("debut")),
                            Map.of("meaning", form.text("sens"), "source", form.text("source")));
                    return Views.seeOther("/vocabulaire?sujet=" + Visitor.encoded(form.text("sujet")) + "&fait=mot");
                },
                shown -> list(visitor, shown));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Les mots des inventaires").under("/vocabulaire");
    }
}
