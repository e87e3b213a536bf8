package fr.boucle.gateway.accounts;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.api.SignInLimits;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.PlacedCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
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

/** Whoever forgot a password asks for a letter, and chooses another one where the letter leads. */
@Admits(Admits.EVERYONE)
@Controller("/mot-de-passe")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ForgottenPassword {
    private static final String HERE = "/mot-de-passe";
    private static final Map<String, String> PLACES = Map.of(
            "/email", "courriel",
            "no-letters", "courriel",
            "/password", "secret",
            "password-too-weak", "secret",
            "/code", "secret",
            "password-code-not-valid", "secret");

    private final PlacedCalls calls;
    private final SignInLimits limits;
    private final Views views;
    private final boolean demonstration;

    ForgottenPassword(
            PlacedCalls calls, SignInLimits limits, Views views, @Value("${boucle.demo}") boolean demonstration) {
        this.calls = calls;
        this.limits = limits;
        this.views = views;
        this.demonstration = demonstration;
    }

    /** The form for a letter; for whoever comes from one, the form for the password. */
    @Get
    HttpResponse<?> ask(Visitor visitor) {
        return LetterCode.of(visitor, HERE).isEmpty() || visitor.asked("autre").isPresent()
                ? asking(page(visitor))
                : choosing(page(visitor));
    }

    /** Where a letter leads: its code stays in no address. */
    @Get("/{code}")
    HttpResponse<?> arrive(Visitor visitor, String code) {
        return LetterCode.keep(visitor, code, HERE);
    }

    @Post
    HttpResponse<?> send(HttpRequest<?> request, Visitor visitor, Form form) {
        Page page = page(visitor);
        if (!limits.admit(request)) {
            page.fault("courriel", SignInLimits.TOO_MANY);
        }
        return page.answer(
                form,
                () -> {
                    String language = visitor.locale().getLanguage();
                    Map<String, String> asked = Map.of("email", form.text("courriel"), "language", language);
                    calls.send(visitor, Service.ACCOUNTS, "/password-requests", asked, limits.from(request));
                    return Views.seeOther("/mot-de-passe?autre=1&fait=lettre");
                },
                this::asking);
    }

    @Post("/choix")
    HttpResponse<?> choose(HttpRequest<?> request, Visitor visitor, Form form) {
        Page page = page(visitor);
        String secret = String.valueOf(form.fields().getOrDefault("secret", ""));
        if (!limits.admit(request)) {
            page.fault("secret", SignInLimits.TOO_MANY);
        } else if (!secret.equals(form.fields().get("encore"))) {
            page.fault("secret", "Écrivez deux fois le même mot de passe.");
        }
        return page.answer(
                Form.EMPTY,
                () -> {
                    String code = LetterCode.of(visitor, HERE);
                    Map<String, String> chosen = Map.of("code", code.isEmpty() ? "-" : code, "password", secret);
                    calls.put(visitor, Service.ACCOUNTS, "/password-resets", chosen, limits.from(request));
                    visitor.leave();
                    return Views.seeOther("/session?fait=motdepasse");
                },
                this::choosing);
    }

    private HttpResponse<?> asking(Page page) {
        return views.show(page, "accounts/forgotten", Map.of("demonstration", demonstration));
    }

    private HttpResponse<?> choosing(Page page) {
        return views.show(page, "accounts/newpassword");
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Mot de passe oublié").under("/session").places(PLACES);
    }
}
