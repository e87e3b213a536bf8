package fr.boucle.gateway.accounts;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Later;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A member's own account: where they are signed in, their password, what was done to it. */
@Admits(Admits.MEMBERS)
@Controller("/compte")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class OwnAccount {
    private static final Map<String, String> PLACES = Map.of(
            "password-wrong", "actuel",
            "/currentPassword", "actuel",
            "password-too-weak", "secret",
            "/password", "secret");

    private final ServiceCalls calls;
    private final Views views;

    OwnAccount(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        return show(visitor, page(visitor));
    }

    @Post("/mot-de-passe")
    HttpResponse<?> change(Visitor visitor, Form form) {
        String secret = secret(form, "secret");
        Page page = page(visitor).places(PLACES);
        if (!secret.equals(secret(form, "encore"))) {
            page.fault("secret", "Écrivez deux fois le même mot de passe.");
        }
        return page.answer(
                Form.EMPTY,
                () -> {
                    Map<String, String> both = Map.of("currentPassword", secret(form, "actuel"), "password", secret);
                    calls.put(visitor, Service.ACCOUNTS, "/password", both);
                    visitor.leave();
                    return Views.seeOther("/session?fait=motdepasse");
                },
                again -> show(visitor, again));
    }

    @Post("/sessions/{id}/fin")
    HttpResponse<?> end(Visitor visitor, UUID id, Form form) {
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(visitor, Service.ACCOUNTS, "/sessions/" + id + "/end", Map.of());
                            return Views.seeOther("/compte?fait=sessionfinie");
                        },
                        again -> show(visitor, again));
    }

    @Post("/sessions/fin")
    HttpResponse<?> endAll(Visitor visitor, Form form) {
        return page(visitor)
                .answer(
                        form,
                        () -> {
                            calls.put(visitor, Service.ACCOUNTS, "/sessions/end-all", Map.of());
                            visitor.leave();
                            return Views.seeOther("/session?fait=deconnexions");
                        },
                        again -> show(visitor, again));
    }

    private HttpResponse<?> show(Visitor visitor, Page page) {
        String own = visitor.signedIn().memberId();
        Later<List<AccountAct>> acts = calls.later(() -> calls.list(
                visitor,
                Service.ACCOUNTS,
                "/journal?sort=-number&limit=20&memberId=" + Visitor.encoded(own),
                AccountAct.class));
        List<OwnSession> sessions = calls.list(visitor, Service.ACCOUNTS, "/sessions", OwnSession.class);
        return views.show(page, "accounts/own", Map.of("sessions", sessions, "acts", acts.join()));
    }

    private static String secret(Form form, String field) {
        return String.valueOf(form.fields().getOrDefault(field, ""));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Mon compte").under("/session");
    }
}
