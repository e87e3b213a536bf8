package fr.boucle.gateway.pages;

import fr.boucle.gateway.api.SignInLimits;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
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
import java.util.Map;

/** Opening and ending a member's session. */
@Admits(Admits.EVERYONE)
@Controller("/session")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class SignIn {
    private final Renewals sessions;
    private final SignInLimits limits;
    private final Views views;

    SignIn(Renewals sessions, SignInLimits limits, Views views) {
        this.sessions = sessions;
        this.limits = limits;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        return visitor.member().isPresent()
                ? Views.seeOther(Menu.start())
                : form(page(visitor), visitor.asked("suite").orElse(""));
    }

    @Post
    HttpResponse<?> open(HttpRequest<?> request, Visitor visitor, Form form) {
        Page page = page(visitor).typed(form);
        if (!limits.admit(request, form.text("courriel"))) {
            page.fault("courriel", "Trop d'essais en peu de temps. Attendez une minute, puis essayez à nouveau.");
            return views.show(HttpStatus.TOO_MANY_REQUESTS, page, "open/signin", Map.of("next", form.text("suite")))
                    .header(HttpHeaders.RETRY_AFTER, "60");
        }
        Renewals.Opened opened = sessions.open(
                form.text("courriel"), String.valueOf(form.fields().getOrDefault("secret", "")), limits.from(request));
        if (opened.member() == null) {
            page.fault("courriel", sentence(opened.status()));
            return form(page, form.text("suite"));
        }
        visitor.signIn(opened.member());
        String next = form.text("suite");
        return Views.seeOther(isOurs(next) ? next : Menu.start());
    }

    @Post("/fin")
    HttpResponse<?> end(Visitor visitor, Form form) {
        visitor.member().ifPresent(sessions::end);
        visitor.leave();
        return Views.seeOther("/");
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Connexion à l'espace professionnel").under("/session");
    }

    private HttpResponse<?> form(Page page, String next) {
        return views.show(page, "open/signin", Map.of("next", next));
    }

    private static String sentence(int status) {
        return switch (status) {
            case 0, 500, 502, 503, 504 -> "Le service des comptes ne répond pas. Réessayez dans une minute.";
            case 429 -> "Trop d'essais en peu de temps. Attendez une minute, puis essayez à nouveau.";
            default -> "L'adresse ou le mot de passe ne correspond pas.";
        };
    }

    /** Only to a page of this site: never to an address that someone else put in the link. */
    private static boolean isOurs(String next) {
        return next.matches("/[A-Za-z0-9][A-Za-z0-9/_.?=&%-]*") && !next.contains("//");
    }
}
