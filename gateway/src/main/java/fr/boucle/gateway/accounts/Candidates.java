package fr.boucle.gateway.accounts;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Listing;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The organisations that ask to take part, and the steward's word on each. */
@Admits(Role.STEWARD)
@Controller("/candidatures")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Candidates {
    private static final List<String> STATES = List.of("WAITING", "ASKED", "APPROVED", "REFUSED", "WITHDRAWN");
    private static final Map<String, String> PLACES = Map.of(
            "/roles", "roles",
            "role-not-for-kind", "roles",
            "email-already-used", "roles",
            "identifier-already-registered", "roles",
            "status-lapsed", "roles");

    private final ServiceCalls calls;
    private final Views views;

    Candidates(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        Listing list = Listing.of(visitor, "/candidatures")
                .filter("etat", "state", STATES)
                .words("q", "q")
                .orders("sentAt", "name", "email", "city", "state");
        ServiceCalls.Rows<Candidate> found =
                calls.page(visitor, Service.ACCOUNTS, list.query("/applications"), Candidate.class);
        return views.show(
                page(visitor, "Candidatures").typed(list.typed()),
                "accounts/candidates",
                Map.of("candidates", found.rows(), "list", list.with(found), "states", STATES));
    }

    @Get("/{id}")
    HttpResponse<?> show(Visitor visitor, UUID id) {
        return show(visitor, page(visitor, "Candidature"), id);
    }

    @Post("/{id}/question")
    HttpResponse<?> ask(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor, "Candidature").places(Map.of("/words", "question"));
        Map<String, String> words = Map.of("words", form.text("question"));
        return page.answer(
                form,
                () -> {
                    calls.put(visitor, Service.ACCOUNTS, "/applications/" + id + "/question", words);
                    return Views.seeOther("/candidatures/" + id + "?fait=demande");
                },
                again -> show(visitor, again, id));
    }

    @Post("/{id}/accord")
    HttpResponse<?> approve(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor, "Candidature").places(PLACES);
        if (form.all("roles").isEmpty()) {
            page.fault("roles", "Choisissez ce que la personne fera.");
        }
        Map<String, Object> roles = Map.of("roles", form.all("roles"));
        return page.answer(
                form,
                () -> {
                    calls.put(visitor, Service.ACCOUNTS, "/applications/" + id + "/approval", roles);
                    return Views.seeOther("/organismes/" + id + "?fait=admis");
                },
                again -> show(visitor, again, id));
    }

    @Post("/{id}/refus")
    HttpResponse<?> refuse(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor, "Candidature").places(Map.of("/words", "raison"));
        Map<String, String> words = Map.of("words", form.text("raison"));
        return page.answer(
                form,
                () -> {
                    calls.put(visitor, Service.ACCOUNTS, "/applications/" + id + "/refusal", words);
                    return Views.seeOther("/candidatures/" + id + "?fait=ecarte");
                },
                again -> show(visitor, again, id));
    }

    private HttpResponse<?> show(Visitor visitor, Page page, UUID id) {
        Candidate candidate = calls.get(visitor, Service.ACCOUNTS, "/applications/" + id, Candidate.class);
        return views.show(page.named(candidate.sheet().called()), "accounts/candidate", Map.of("candidate", candidate));
    }

    private static Page page(Visitor visitor, String title) {
        return new Page(visitor, title).under("/organismes");
    }
}
