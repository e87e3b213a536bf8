package fr.boucle.gateway.accounts;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Listing;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Admits;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import fr.boucle.web.OrganisationKind;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The directory, and the steward's word on who takes part. */
@Controller("/organismes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Organisations {
    private static final List<String> KINDS =
            Stream.of(OrganisationKind.values()).map(Enum::name).toList();

    private static final List<String> STATES = List.of("REGISTERED", "APPROVED", "SUSPENDED");

    private final ServiceCalls calls;
    private final Views views;

    Organisations(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Admits(Admits.MEMBERS)
    @Get
    HttpResponse<?> list(Visitor visitor) {
        Listing list = listing(visitor);
        ServiceCalls.Rows<Organisation> found =
                calls.page(visitor, Service.ACCOUNTS, list.query("/organisations"), Organisation.class);
        return views.show(
                page(visitor, "Organismes").typed(list.typed()),
                "accounts/organisations",
                Map.of("organisations", found.rows(), "list", list.with(found), "kinds", KINDS, "states", STATES));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/organismes")
                .filter("nature", "kind", KINDS)
                .filter("etat", "state", STATES)
                .day("fin", "endingBefore")
                .words("q", "q")
                .orders("name", "kind", "city", "state", "provenUntil")
                .asFile();
    }

    @Admits(Admits.MEMBERS)
    @Get("/{id}")
    HttpResponse<?> show(Visitor visitor, UUID id) {
        return show(visitor, page(visitor, "Organisme"), id);
    }

    private HttpResponse<?> show(Visitor visitor, Page page, UUID id) {
        Organisation organisation = calls.get(visitor, Service.ACCOUNTS, "/organisations/" + id, Organisation.class);
        return views.show(
                page.named(organisation.name()), "accounts/organisation", Map.of("organisation", organisation));
    }

    @Admits(Role.STEWARD)
    @Post("/{id}/agrement")
    HttpResponse<?> approve(Visitor visitor, UUID id, Form form) {
        return change(visitor, id, form, "approval", Map.of(), "agree");
    }

    @Admits(Role.STEWARD)
    @Post("/{id}/suspension")
    HttpResponse<?> suspend(Visitor visitor, UUID id, Form form) {
        return change(visitor, id, form, "suspension", Map.of("reasonCode", form.text("raison")), "suspendu");
    }

    private HttpResponse<?> change(Visitor visitor, UUID id, Form form, String noun, Object content, String done) {
        return page(visitor, "Organisme")
                .answer(
                        form,
                        () -> {
                            calls.put(visitor, Service.ACCOUNTS, "/organisations/" + id + "/" + noun, content);
                            return Views.seeOther("/organismes/" + id + "?fait=" + done);
                        },
                        shown -> show(visitor, shown, id));
    }

    private static Page page(Visitor visitor, String title) {
        return new Page(visitor, title).under("/organismes");
    }
}
