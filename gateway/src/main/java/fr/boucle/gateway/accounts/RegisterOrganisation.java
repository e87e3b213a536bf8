package fr.boucle.gateway.accounts;

import fr.boucle.gateway.Service;
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
import java.util.UUID;

/** The steward writes an organisation down, and corrects that until it is approved. */
@Admits(Role.STEWARD)
@Controller("/organismes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class RegisterOrganisation {
    private final ServiceCalls calls;
    private final Views views;

    RegisterOrganisation(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get("/nouveau")
    HttpResponse<?> ask(Visitor visitor) {
        return show(page(visitor, ""), Form.EMPTY, UUID.randomUUID(), "");
    }

    @Get("/{id}/fiche")
    HttpResponse<?> correct(Visitor visitor, UUID id) {
        ServiceCalls.Tagged<Organisation> known =
                calls.tagged(visitor, Service.ACCOUNTS, "/organisations/" + id, Organisation.class);
        if (!known.value().is("REGISTERED")) {
            return Views.seeOther("/organismes/" + id);
        }
        return show(page(visitor, "oui"), OrganisationSheet.typed(known.value()), id, "oui");
    }

    @Post
    HttpResponse<?> register(Visitor visitor, Form form) {
        UUID id = form.id("organisme");
        Page page = page(visitor, form.text("connu")).typed(form).places(OrganisationSheet.PLACES);
        Map<String, Object> sheet = OrganisationSheet.of(page, form);
        return page.answer(
                form,
                () -> {
                    calls.put(visitor, Service.ACCOUNTS, "/organisations/" + id, sheet);
                    return Views.seeOther("/organismes/" + id + "?fait=inscrit");
                },
                again -> show(again, form, id, form.text("connu")));
    }

    private HttpResponse<?> show(Page page, Form form, UUID id, String known) {
        Map<String, Object> values = Map.of("id", id.toString(), "known", known, "rows", StatusRows.shown(form));
        return views.show(page.typed(form), "accounts/register", values);
    }

    private static Page page(Visitor visitor, String known) {
        return new Page(visitor, "Inscrire un organisme")
                .named(known.isEmpty() ? "Inscrire un organisme" : "Corriger la fiche")
                .under("/organismes");
    }
}
