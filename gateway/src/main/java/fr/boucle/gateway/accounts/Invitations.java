package fr.boucle.gateway.accounts;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.api.SignInLimits;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
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

/** A new member chooses a password with the code of their invitation. */
@Admits(Admits.EVERYONE)
@Controller("/invitation")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Invitations {
    private final ServiceCalls calls;
    private final SignInLimits limits;
    private final Views views;

    Invitations(ServiceCalls calls, SignInLimits limits, Views views) {
        this.calls = calls;
        this.limits = limits;
        this.views = views;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor) {
        Form known = new Form(Map.of("code", LetterCode.of(visitor, "/invitation")));
        return views.show(page(visitor).typed(known), "accounts/invitation");
    }

    /** Where a letter leads: its code stays in no address. */
    @Get("/{code}")
    HttpResponse<?> arrive(Visitor visitor, String code) {
        return LetterCode.keep(visitor, code, "/invitation");
    }

    @Post
    HttpResponse<?> accept(HttpRequest<?> request, Visitor visitor, Form form) {
        Page page = page(visitor)
                .places(Map.of(
                        "/password",
                        "secret",
                        "password-too-weak",
                        "secret",
                        "/code",
                        "code",
                        "invitation-not-valid",
                        "code"));
        String secret = String.valueOf(form.fields().getOrDefault("secret", ""));
        if (!limits.admit(request)) {
            page.fault("code", SignInLimits.TOO_MANY);
        } else if (!secret.equals(form.fields().get("encore"))) {
            page.fault("secret", "Écrivez deux fois le même mot de passe.");
        }
        Form shown = new Form(Map.of("code", form.text("code")));
        return page.answer(
                shown,
                () -> {
                    String language = visitor.locale().getLanguage();
                    Map<String, String> accepted =
                            Map.of("code", form.text("code"), "password", secret, "language", language);
                    calls.put(visitor, Service.ACCOUNTS, "/invitations", accepted);
                    visitor.forgetDraft();
                    return Views.seeOther("/session?fait=invitation");
                },
                again -> views.show(again, "accounts/invitation"));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Accepter une invitation").under("/session");
    }
}
