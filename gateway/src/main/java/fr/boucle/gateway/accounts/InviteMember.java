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

/** The steward invites a person into an organisation: by a letter, or with a code that is shown once, to be handed over in person. */
@Admits(Role.STEWARD)
@Controller("/organismes/{organisationId}/membres")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class InviteMember {
    private static final Map<String, String> PLACES = Map.of(
            "/email", "courriel",
            "/roles", "roles",
            "email-already-used", "courriel",
            "member-of-another-organisation", "courriel",
            "member-suspended", "courriel",
            "auditor-apart", "courriel",
            "role-not-for-kind", "roles");

    private final ServiceCalls calls;
    private final Views views;

    InviteMember(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor, UUID organisationId) {
        return form(visitor, organisationId, page(visitor));
    }

    @Post
    HttpResponse<?> invite(Visitor visitor, UUID organisationId, Form form) {
        Page page = page(visitor).typed(form).places(PLACES);
        if (form.all("roles").isEmpty()) {
            page.fault("roles", "Choisissez ce que la personne fera.");
        }
        Map<String, Object> sheet = Map.of(
                "email",
                form.text("courriel"),
                "organisationId",
                organisationId,
                "roles",
                form.all("roles"),
                "language",
                form.has("langue", "en") ? "en" : "fr");
        return page.answer(
                form,
                () -> {
                    Invited invited =
                            calls.put(visitor, Service.ACCOUNTS, "/members/" + UUID.randomUUID(), sheet, Invited.class);
                    return views.show(page(visitor), "accounts/invited", Map.of("invited", invited));
                },
                shown -> form(visitor, organisationId, shown));
    }

    private HttpResponse<?> form(Visitor visitor, UUID organisationId, Page page) {
        Organisation organisation =
                calls.get(visitor, Service.ACCOUNTS, "/organisations/" + organisationId, Organisation.class);
        return views.show(page, "accounts/invite", Map.of("organisation", organisation));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Inviter un membre").under("/organismes");
    }
}
