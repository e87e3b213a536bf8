package fr.boucle.gateway.accounts;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.ServiceCalls.Tagged;
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

/** The steward has seen new proofs of an organisation's statuses. */
@Admits(Role.STEWARD)
@Controller("/organismes/{id}/statuts")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class RenewStatuses {
    private final ServiceCalls calls;
    private final Views views;

    RenewStatuses(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> ask(Visitor visitor, UUID id) {
        Tagged<Organisation> known = known(visitor, id);
        return show(page(visitor), new Form(StatusRows.typed(known.value().proven())), known);
    }

    @Post
    HttpResponse<?> renew(Visitor visitor, UUID id, Form form) {
        Page page = page(visitor).typed(form);
        List<Map<String, Object>> statuses = SentStatuses.of(page, form);
        return page.answer(
                form,
                () -> {
                    Organisation _ = calls.put(
                            visitor,
                            Service.ACCOUNTS,
                            "/organisations/" + id + "/renewal",
                            Map.of("statuses", statuses),
                            form.text("version"),
                            Organisation.class);
                    return Views.seeOther("/organismes/" + id + "?fait=renouvele");
                },
                again -> show(again, form, known(visitor, id)));
    }

    private Tagged<Organisation> known(Visitor visitor, UUID id) {
        return calls.tagged(visitor, Service.ACCOUNTS, "/organisations/" + id, Organisation.class);
    }

    private HttpResponse<?> show(Page page, Form form, Tagged<Organisation> known) {
        return views.show(
                page.typed(form),
                "accounts/statuses",
                Map.of("organisation", known.value(), "version", known.version(), "rows", StatusRows.shown(form)));
    }

    private static Page page(Visitor visitor) {
        return new Page(visitor, "Renouveler les preuves").under("/organismes");
    }
}
