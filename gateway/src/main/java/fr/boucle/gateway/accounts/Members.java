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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The members of the territory, for the steward: a new code for who forgot, an end for who left. */
@Admits(Role.STEWARD)
@Controller("/membres")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Members {
    private static final List<String> STATES = List.of("INVITED", "ACTIVE", "SUSPENDED");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final List<String> ROLES = Stream.of(OrganisationKind.values())
            .flatMap(kind -> kind.roles().stream())
            .distinct()
            .toList();

    private final ServiceCalls calls;
    private final Views views;

    Members(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        return list(visitor, page(visitor, "Membres").typed(listing(visitor).typed()));
    }

    static Listing listing(Visitor visitor) {
        return Listing.of(visitor, "/membres")
                .filter("etat", "state", STATES)
                .filter("role", "role", ROLES)
                .filter("organisme", "organisationId", ID.asMatchPredicate())
                .words("q", "q")
                .orders("organisation", "email", "roles", "state")
                .asFile();
    }

    private HttpResponse<?> list(Visitor visitor, Page page) {
        Listing list = listing(visitor);
        ServiceCalls.Rows<MemberLine> found =
                calls.page(visitor, Service.ACCOUNTS, list.query("/members"), MemberLine.class);
        return views.show(
                page,
                "accounts/members",
                Map.of("members", found.rows(), "list", list.with(found), "states", STATES, "roles", ROLES));
    }

    @Get("/{id}/fin")
    HttpResponse<?> askEnd(Visitor visitor, UUID id) {
        return views.show(page(visitor, "Mettre fin à un accès"), "accounts/memberend", Map.of("id", id.toString()));
    }

    @Post("/{id}/invitation")
    HttpResponse<?> reinvite(Visitor visitor, UUID id, Form form) {
        return page(visitor, "Membres")
                .answer(
                        form,
                        () -> {
                            Invited invited = calls.put(
                                    visitor,
                                    Service.ACCOUNTS,
                                    "/members/" + id + "/invitation",
                                    Map.of(),
                                    Invited.class);
                            return views.show(
                                    page(visitor, "Invitation"), "accounts/invited", Map.of("invited", invited));
                        },
                        shown -> list(visitor, shown));
    }

    @Post("/{id}/suspension")
    HttpResponse<?> suspend(Visitor visitor, UUID id, Form form) {
        return page(visitor, "Mettre fin à un accès")
                .places(Map.of("/reasonCode", "raison"))
                .answer(
                        form,
                        () -> {
                            Object why = Map.of("reasonCode", form.text("raison"));
                            calls.put(visitor, Service.ACCOUNTS, "/members/" + id + "/suspension", why);
                            return Views.seeOther("/membres?fait=membrefini");
                        },
                        shown -> views.show(shown, "accounts/memberend", Map.of("id", id.toString())));
    }

    private static Page page(Visitor visitor, String title) {
        return new Page(visitor, title).under("/membres");
    }
}
