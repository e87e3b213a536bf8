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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The directory, and the steward's word on who takes part. */
@Controller("/organismes")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class Organisations {
    private final ServiceCalls calls;
    private final Views views;

    Organisations(ServiceCalls calls, Views views) {
        this.calls = calls;
        this.views = views;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        visitor.mustBe();
        List<Organisation> organisations =
                calls.list(visitor, Service.ACCOUNTS, "/organisations?limit=25", Organisation.class);
        return views.show(
                page(visitor, "Organismes"), "accounts/organisations", Map.of("organisations", organisations));
    }

    @Get("/{id}")
    HttpResponse<?> show(Visitor visitor, UUID id) {
        visitor.mustBe();
        Organisation organisation = calls.get(visitor, Service.ACCOUNTS, "/organisations/" + id, Organisation.class);
        return views.show(
                page(visitor, organisation.name()), "accounts/organisation", Map.of("organisation", organisation));
    }

    @Post("/{id}/agrement")
    HttpResponse<?> approve(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        return change(visitor, id, fields, "approval", Map.of(), "agree");
    }

    @Post("/{id}/suspension")
    HttpResponse<?> suspend(Visitor visitor, UUID id, @Body Map<String, Object> fields) {
        return change(
                visitor, id, fields, "suspension", Map.of("reasonCode", new Form(fields).text("raison")), "suspendu");
    }

    private HttpResponse<?> change(
            Visitor visitor, UUID id, Map<String, Object> fields, String noun, Object content, String done) {
        visitor.mustBe("steward");
        Form unused = visitor.form(fields);
        calls.put(visitor, Service.ACCOUNTS, "/organisations/" + id + "/" + noun, content);
        return Views.seeOther("/organismes/" + id + "?fait=" + done);
    }

    private static Page page(Visitor visitor, String title) {
        return new Page(visitor, title).under("/organismes");
    }
}
