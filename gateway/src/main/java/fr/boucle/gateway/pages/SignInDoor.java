package fr.boucle.gateway.pages;

import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Kept;
import fr.boucle.gateway.session.KeptForms;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;

/** The page where one signs in; whoever was in the midst of a form when their session ended finds it again behind it. */
@Singleton
class SignInDoor {
    static final String KEPT = "garde";
    private static final String NEXT = "suite";

    private final Views views;
    private final KeptForms kept;
    private final Places places;

    SignInDoor(Views views, KeptForms kept, Places places) {
        this.views = views;
        this.kept = kept;
        this.places = places;
    }

    MutableHttpResponse<?> show(Visitor visitor) {
        String ended = visitor.asked("fin").isPresent() ? KeptForms.Fate.NOTHING_TYPED.word() : "";
        return show(HttpStatus.OK, page(visitor), visitor.asked(NEXT).orElse(""), "", ended);
    }

    /** The same after a try that led nowhere, or a form that had waited too long. */
    MutableHttpResponse<?> again(Visitor visitor, Form form, String fault) {
        Page page = page(visitor).typed(form);
        if (!fault.isEmpty()) {
            page.fault("courriel", fault);
        }
        HttpStatus status = page.failed() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK;
        return show(status, page, form.text(NEXT), form.text(KEPT), "");
    }

    /** Where a form leads whose session has ended: to the door, with what was typed, and then back. */
    HttpResponse<?> late(HttpRequest<?> request, Visitor visitor, Form form) {
        String from = places.from(request);
        KeptForms.AtTheDoor waiting = kept.keep(visitor, form, from);
        if (waiting.fate() == KeptForms.Fate.NOTHING_TYPED) {
            return ended(from);
        }
        return show(
                HttpStatus.FORBIDDEN,
                page(visitor),
                from,
                waiting.sealed(),
                waiting.fate().word());
    }

    /** The door for a form of which nothing can be kept. */
    static HttpResponse<?> ended(String from) {
        return Views.seeOther("/session?fin=1&" + NEXT + "=" + Visitor.encoded(from));
    }

    /** To whoever is back: what they typed waits one step further, and nothing was done with it. */
    HttpResponse<?> resume(Visitor visitor, Kept found) {
        return views.show(
                new Page(visitor, "Votre saisie est gardée").under("/session"),
                "open/resume",
                Map.of(
                        "to", found.address(),
                        "sealed", kept.sealed(visitor, found),
                        "other", Places.orStart(found.from())));
    }

    private MutableHttpResponse<?> show(HttpStatus status, Page page, String next, String sealed, String ended) {
        return views.show(status, page, "open/signin", Map.of("next", next, "kept", sealed, "ended", ended));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Connexion à l'espace professionnel").under("/session");
    }
}
