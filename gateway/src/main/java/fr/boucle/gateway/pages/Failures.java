package fr.boucle.gateway.pages;

import fr.boucle.gateway.session.ForeignForm;
import fr.boucle.gateway.session.FormLeft;
import fr.boucle.gateway.session.NotYours;
import fr.boucle.gateway.session.SignInNeeded;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Produces;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person sees when a page could not be drawn or an action was refused: what is true, and what to do. */
@Controller
@Produces(MediaType.TEXT_HTML)
class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private final Views views;
    private final SignInDoor door;
    private final Places places;

    Failures(Views views, SignInDoor door, Places places) {
        this.views = views;
        this.door = door;
        this.places = places;
    }

    @Error(global = true)
    HttpResponse<?> refused(HttpRequest<?> request, Refused refused) {
        Visitor visitor = visitor(request);
        return switch (refused.status()) {
            case 401 -> {
                visitor.leave();
                yield visitor.sent()
                        .<HttpResponse<?>>map(form -> door.late(request, visitor, form))
                        .orElseGet(() -> toSignIn(request, visitor.whole()));
            }
            case 403 -> forbidden(visitor);
            case 404 -> absent(visitor);
            case 412 -> stale(visitor);
            default -> refused(visitor, refused);
        };
    }

    @Error(global = true)
    HttpResponse<?> unavailable(HttpRequest<?> request, Unavailable unavailable) {
        LOG.warn("{}: {}", request.getPath(), unavailable.getMessage());
        Page page = new Page(visitor(request), "Cette page n'est pas disponible");
        String service = page.code("service", unavailable.service().slug());
        return views.show(HttpStatus.SERVICE_UNAVAILABLE, page, "failures/unavailable", Map.of("service", service))
                .header(HttpHeaders.RETRY_AFTER, "10");
    }

    @Error(global = true)
    HttpResponse<?> signInNeeded(HttpRequest<?> request, SignInNeeded needed) {
        return toSignIn(request, needed.wanted());
    }

    @Error(global = true)
    HttpResponse<?> formLeft(HttpRequest<?> request, FormLeft left) {
        return door.late(request, visitor(request), left.form());
    }

    @Error(global = true)
    HttpResponse<?> notYours(HttpRequest<?> request, NotYours notYours) {
        return forbidden(visitor(request));
    }

    @Error(global = true)
    HttpResponse<?> foreignForm(HttpRequest<?> request, ForeignForm foreign) {
        return views.show(
                HttpStatus.FORBIDDEN,
                new Page(visitor(request), "Ce formulaire n'est plus valable"),
                "failures/form",
                Map.of());
    }

    /** To the page that was wanted; a form's address is none. */
    private HttpResponse<?> toSignIn(HttpRequest<?> request, String wanted) {
        return request.getMethod() == HttpMethod.POST
                ? SignInDoor.ended(places.from(request))
                : Views.seeOther("/session?suite=" + Visitor.encoded(wanted));
    }

    private HttpResponse<?> refused(Visitor visitor, Refused refused) {
        Page page = new Page(visitor, "La demande a été refusée");
        return views.show(
                HttpStatus.valueOf(refused.status()),
                page,
                "failures/refused",
                Map.of("sentence", page.refusal(refused)));
    }

    private HttpResponse<?> stale(Visitor visitor) {
        return views.show(
                HttpStatus.PRECONDITION_FAILED,
                new Page(visitor, "Quelqu'un a changé cette fiche entre-temps"),
                "failures/stale",
                Map.of());
    }

    private HttpResponse<?> forbidden(Visitor visitor) {
        return views.show(
                HttpStatus.FORBIDDEN,
                new Page(visitor, "Cette page n'est pas pour votre rôle"),
                "failures/forbidden",
                Map.of());
    }

    private HttpResponse<?> absent(Visitor visitor) {
        return views.show(
                HttpStatus.NOT_FOUND, new Page(visitor, "Cette page n'existe pas"), "failures/absent", Map.of());
    }

    private static Visitor visitor(HttpRequest<?> request) {
        return Visitor.of(request).orElseThrow();
    }
}
