package fr.boucle.gateway.accounts;

import fr.boucle.gateway.Service;
import fr.boucle.gateway.pages.Page;
import fr.boucle.gateway.pages.ServiceCalls;
import fr.boucle.gateway.pages.Views;
import fr.boucle.gateway.session.Form;
import fr.boucle.gateway.session.Visitor;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.UUID;

/** The members of the territory, for the steward: a new code for who forgot, an end for who left. */
@Controller("/membres")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Members {
    private final ServiceCalls calls;
    private final Views views;

    Members(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        visitor.mustBe("steward");
        String after = visitor.asked("apres")
                .map(Visitor::encoded)
                .map(id -> "&after=" + id)
                .orElse("");
        var members = calls.page(visitor, Service.ACCOUNTS, "/members?limit=4" + after, MemberLine.class);
        return views.show(
                page(visitor, "Membres"),
                "accounts/members",
                Map.of("members", members.rows(), "more", members.more()));
    }

    @Post("/{id}/invitation")
    HttpResponse<?> reinvite(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        visitor.mustBe("steward");
        Form _ = visitor.form(fields);
        Invited invited =
                calls.put(visitor, Service.ACCOUNTS, "/members/" + id + "/invitation", Map.of(), Invited.class);
        return views.show(page(visitor, "Invitation"), "accounts/invited", Map.of("invited", invited));
    }

    @Post("/{id}/suspension")
    HttpResponse<?> suspend(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        visitor.mustBe("steward");
        String reason = visitor.form(fields).text("raison");
        calls.put(visitor, Service.ACCOUNTS, "/members/" + id + "/suspension", Map.of("reasonCode", reason));
        return Views.seeOther("/membres?fait=membrefini");
    }

    private static Page page(Visitor visitor, String title) {
        return new Page(visitor, title).under("/membres");
    }
}
