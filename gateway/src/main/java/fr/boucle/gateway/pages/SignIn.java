package fr.boucle.gateway.pages;

import fr.boucle.gateway.api.SignInLimits;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.KeptForms;
import fr.boucle.gateway.session.Renewals;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Opening and ending a member's session. */
@Admits(Admits.EVERYONE)
@Controller("/session")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class SignIn {
    private final Renewals sessions;
    private final SignInLimits limits;
    private final KeptForms kept;
    private final SignInDoor door;

    SignIn(Renewals sessions, SignInLimits limits, KeptForms kept, SignInDoor door) {
        this.sessions = sessions;
        this.limits = limits;
        this.kept = kept;
        this.door = door;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        return visitor.member().isPresent() ? Views.seeOther(Menu.start()) : door.show(visitor);
    }

    @Post
    HttpResponse<?> open(HttpRequest<?> request, Visitor visitor, Form form) {
        if (visitor.isBack()) {
            return door.again(visitor, form, "");
        }
        if (!limits.admit(request)) {
            return door.again(visitor, form, SignInLimits.TOO_MANY)
                    .status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, "60");
        }
        Renewals.Opened opened = sessions.open(
                form.text("courriel"), String.valueOf(form.fields().getOrDefault("secret", "")), limits.from(request));
        if (opened.member() == null) {
            return door.again(visitor, form, sentence(opened.status()));
        }
        String before = visitor.sessionId();
        visitor.signIn(opened.member());
        return kept.found(visitor, before, form.text(SignInDoor.KEPT))
                .<HttpResponse<?>>map(found -> door.resume(visitor, found))
                .orElseGet(() -> Views.seeOther(Places.orStart(form.text("suite"))));
    }

    @Post("/fin")
    HttpResponse<?> end(Visitor visitor, Form form) {
        visitor.member().ifPresent(sessions::end);
        visitor.leave();
        return Views.seeOther("/");
    }

    private static String sentence(int status) {
        return switch (status) {
            case 0, 500, 502, 503, 504 -> "Le service des comptes ne répond pas. Réessayez dans une minute.";
            case 429 -> SignInLimits.TOO_MANY;
            default -> "L'adresse ou le mot de passe ne correspond pas.";
        };
    }
}
