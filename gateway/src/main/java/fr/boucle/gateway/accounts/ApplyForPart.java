package fr.boucle.gateway.accounts;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.api.SignInLimits;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.PlacedCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.OrganisationKind;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** An organisation asks to take part, by itself. */
@Admits(Admits.EVERYONE)
@Controller("/inscription")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ApplyForPart {
    /** Those who govern and who audit are named. */
    private static final List<String> KINDS = Stream.of(OrganisationKind.values())
            .filter(kind -> kind != OrganisationKind.TERRITORY && kind != OrganisationKind.AUDIT)
            .map(Enum::name)
            .toList();

    private static final Map<String, String> PLACES = Map.of("/email", "courriel", "no-letters", "courriel");

    private final PlacedCalls calls;
    private final SignInLimits limits;
    private final Views views;

    ApplyForPart(PlacedCalls calls, SignInLimits limits, Views views) {
        this.calls = calls;
        this.limits = limits;
        this.views = views;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor) {
        return show(page(visitor), Form.EMPTY, UUID.randomUUID());
    }

    @Post
    HttpResponse<?> apply(HttpRequest<?> request, Visitor visitor, Form form) {
        UUID id = form.id("candidature");
        Page page = page(visitor).typed(form).places(OrganisationSheet.PLACES).places(PLACES);
        if (!limits.admit(request)) {
            page.fault("courriel", SignInLimits.TOO_MANY);
        }
        Map<String, Object> sheet = OrganisationSheet.of(page, form);
        sheet.put("email", form.text("courriel"));
        sheet.put("language", visitor.locale().getLanguage());
        return page.answer(
                form,
                () -> {
                    calls.put(visitor, Service.ACCOUNTS, "/applications/" + id, sheet, limits.from(request));
                    return Views.seeOther("/inscription?fait=candidature");
                },
                again -> show(again, form, id));
    }

    private HttpResponse<?> show(Page page, Form form, UUID id) {
        Map<String, Object> values = Map.of("id", id.toString(), "kinds", KINDS, "rows", StatusRows.shown(form));
        return views.show(page.typed(form), "accounts/apply", values);
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Rejoindre Boucle").under("/session");
    }
}
